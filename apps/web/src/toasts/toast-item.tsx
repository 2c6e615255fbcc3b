import { useNotices, useTidings } from "@tidings/react";
import { Toast as NoticeToast, ToastFrame } from "@tidings/ui/notices";
import type { ReactElement } from "react";
import { WholePageUi } from "../components/whole-page-ui.tsx";
import { failedIcon, Icon } from "@tidings/ui/parts";
import type { Toast } from "./toasts.ts";
import "../styles/toast.css";

const shownForMs = 8_000;

interface ToastItemProps {
  readonly toast: Toast;
  readonly onClose: () => void;
}

export function ToastItem({ toast, onClose }: ToastItemProps): ReactElement {
  return (
    <WholePageUi>
      {toast.kind === "notice" ? (
        <OfNotice noticeKey={toast.key} onClose={onClose} />
      ) : (
        <ToastFrame of={toast.kind} dismiss={onClose} shownForMs={shownForMs}>
          <p className="toast__body">
            <Icon of={failedIcon} />
            <span className="toast__text">{toast.text}</span>
          </p>
        </ToastFrame>
      )}
    </WholePageUi>
  );
}

function OfNotice({
  noticeKey,
  onClose,
}: {
  readonly noticeKey: string;
  readonly onClose: () => void;
}): ReactElement | null {
  const store = useTidings();
  const notice = useNotices().find(({ key }) => key === noticeKey);
  if (!notice) return null; // it has been read meanwhile
  const dismiss = (): void => {
    store.dismiss(noticeKey);
    onClose();
  };
  return <NoticeToast notice={notice} dismiss={dismiss} shownForMs={shownForMs} />;
}
