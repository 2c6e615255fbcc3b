import type { ReactElement, ReactNode } from "react";

export interface IconProps {
  readonly className?: string;
}

export function Icon({ className = "", children }: IconProps & { readonly children: ReactNode }): ReactElement {
  return (
    <svg
      className={`icon ${className}`}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export function LogoIcon({ className = "" }: IconProps): ReactElement {
  return (
    <svg className={`icon ${className}`} viewBox="0 0 32 32" aria-hidden="true">
      <rect className="logo__ground" width="32" height="32" rx="8" />
      <path
        className="logo__mark"
        d="M10.5 8h11a2.5 2.5 0 0 1 2.5 2.5v7a2.5 2.5 0 0 1-2.5 2.5h-6.2l-3.8 3.5a.6.6 0 0 1-1-.45V20a2.5 2.5 0 0 1-2.5-2.5v-7A2.5 2.5 0 0 1 10.5 8Z"
      />
    </svg>
  );
}

export function BellIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <path d="M6 9a6 6 0 1 1 12 0c0 5 2 6.5 2 6.5H4S6 14 6 9Z" />
      <path d="M10 19a2.2 2.2 0 0 0 4 0" />
    </Icon>
  );
}

export function BackIcon({ className = "" }: IconProps): ReactElement {
  return (
    <Icon className={`icon--directed ${className}`}>
      <path d="m15 5-7 7 7 7" />
    </Icon>
  );
}

export function CloseIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <path d="m6 6 12 12M18 6 6 18" />
    </Icon>
  );
}

export function SendIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <path d="M12 19V5M5.5 11.5 12 5l6.5 6.5" />
    </Icon>
  );
}

export function SearchIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <circle cx="11" cy="11" r="6.5" />
      <path d="m16 16 4 4" />
    </Icon>
  );
}

export function DownIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <path d="M12 5v14m-6.5-6.5L12 19l6.5-6.5" />
    </Icon>
  );
}

export function ClockIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <circle cx="12" cy="12" r="7.5" />
      <path d="M12 8v4.2l2.6 1.6" />
    </Icon>
  );
}

export function TickIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <path d="m6 12.5 4 4 8-9" />
    </Icon>
  );
}

export function DoubleTickIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <path d="m2.5 12.5 4 4 8-9M11 16l.5.5 8-9" />
    </Icon>
  );
}

export function AlertIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 8v4.5M12 15.8v.1" />
    </Icon>
  );
}

export function OfflineIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <path d="M4 4l16 16M8.5 15.5a5 5 0 0 1 6 0M5.5 12a9.5 9.5 0 0 1 4.2-2.4M14.5 9.7A9.5 9.5 0 0 1 18.5 12M12 19v.1" />
    </Icon>
  );
}

export function SettingsIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <path d="M4 7h9m5 0h2M4 17h2m5 0h9" />
      <circle cx="15.5" cy="7" r="2.4" />
      <circle cx="8.5" cy="17" r="2.4" />
    </Icon>
  );
}

export function ChatIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <path d="M6.5 5h11A2.5 2.5 0 0 1 20 7.5v6a2.5 2.5 0 0 1-2.5 2.5H12l-4.5 4v-4h-1A2.5 2.5 0 0 1 4 13.5v-6A2.5 2.5 0 0 1 6.5 5Z" />
    </Icon>
  );
}

export function EmojiIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M8.5 14.2a4.2 4.2 0 0 0 7 0M9 9.6v.1M15 9.6v.1" />
    </Icon>
  );
}

export function ComposeIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <path d="M13 5H7a2 2 0 0 0-2 2v10a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-6M18.4 3.8l1.8 1.8-8 8-2.6.8.8-2.6 8-8Z" />
    </Icon>
  );
}

export function GroupIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <path d="M9 11a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 9 11Zm-5.5 8c.3-3.2 2.6-5 5.5-5s5.2 1.8 5.5 5M15.5 5a3 3 0 0 1 0 5.8M17 14.4c2 .6 3.3 2.2 3.5 4.6" />
    </Icon>
  );
}

export function MutedIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <path d="M6.5 16.5h11l-1.5-2.4V11a4 4 0 0 0-6.5-3.1M8 11v3.1l-1.5 2.4M10.5 19a1.6 1.6 0 0 0 3 0M4.5 4.5l15 15" />
    </Icon>
  );
}

export function PinIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <path d="M9 4h6l-.7 5.4 2.7 3.1v1.5H7v-1.5l2.7-3.1L9 4Zm3 10v6" />
    </Icon>
  );
}

export function MoreIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <path d="M6 12h.1M12 12h.1M18 12h.1" />
    </Icon>
  );
}
