import { useState } from "react";
import type { FormEvent, ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { Sheet } from "../ui/sheet.tsx";
import { type ReachChannel, type ReachState, useReach } from "./use-reach.ts";
import { type ReachWords, wordsOf } from "./words.ts";
import "../styles/reach.css";

interface ReachSheetProps {
  readonly onClose: () => void;
}

/** Where the user is reached while no page is open, and for what. */
export function ReachSheet({ onClose }: ReachSheetProps): ReactElement {
  const { language } = useLanguage();
  const words = wordsOf(language);
  const reach = useReach(words);
  return (
    <Sheet title={words.title} testId="reach" onClose={onClose}>
      <div className="reach">
        {reach.problem !== null && (
          <p className="reach__problem" role="alert">
            {reach.problem}
          </p>
        )}
        {reach.channels.some(({ channel }) => channel === "webPush") && <ThisBrowser reach={reach} words={words} />}
        {reach.channels.some(({ channel }) => channel === "email") && <NewEmail reach={reach} words={words} />}
        <Devices reach={reach} words={words} />
        <Preferences reach={reach} words={words} />
        <QuietHours reach={reach} words={words} />
      </div>
    </Sheet>
  );
}

interface PartProps {
  readonly reach: ReachState;
  readonly words: ReachWords;
}

function ThisBrowser({ reach, words }: PartProps): ReactElement {
  const { webPush } = reach;
  const isChoice = webPush === "on" || webPush === "off";
  return (
    <section className="reach__part">
      <label className="reach__switch">
        <input
          type="checkbox"
          checked={webPush === "on"}
          disabled={!isChoice}
          data-testid="web-push"
          data-state={webPush ?? "asking"}
          onChange={({ target }) => reach.setWebPush(target.checked)}
        />
        <span>{words.webPush}</span>
      </label>
      {webPush !== null && !isChoice && <p className="reach__note">{words.webPushStates[webPush]}</p>}
    </section>
  );
}

function NewEmail({ reach, words }: PartProps): ReactElement {
  const [email, setEmail] = useState("");
  const [sent, setSent] = useState(false);
  const addAddress = async (): Promise<void> => {
    const added = await reach.add("email", { email });
    setSent(added);
    if (added) setEmail("");
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void addAddress();
  };
  return (
    <form className="reach__part" onSubmit={submit}>
      <label className="reach__label" htmlFor="reach-email">
        {words.email}
      </label>
      <div className="reach__row">
        <input
          id="reach-email"
          type="email"
          required
          autoComplete="email"
          value={email}
          onChange={({ target }) => setEmail(target.value)}
        />
        <button type="submit" className="button">
          {words.add}
        </button>
      </div>
      <output className="reach__note">{sent ? words.emailSent : ""}</output>
    </form>
  );
}

function Devices({ reach, words }: PartProps): ReactElement | null {
  const { formats } = useLanguage();
  if (reach.addresses.length === 0) return null;
  return (
    <section className="reach__part" aria-label={words.devices}>
      <h3>{words.devices}</h3>
      <ul className="reach__list">
        {reach.addresses.map(({ id, channel, label, pending, failingSinceMs }) => (
          <li key={id} data-testid="reach-address" data-pending={pending === true}>
            <span className="reach__address" dir="auto">
              <span>{label}</span>
              <small>
                <span>{words.channels[channel] ?? channel}</span>
                {pending === true && <span>{` · ${words.pending}`}</span>}
                {failingSinceMs !== null && <span>{` · ${words.failing(formats.full(failingSinceMs))}`}</span>}
              </small>
            </span>
            <button type="button" className="button button--outline" onClick={() => reach.remove(id)}>
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const modes = ["off", "now", "after", "digest"] as const;
const defaultDelayMs = { after: 15 * 60_000, digest: 8 * 60 * 60_000 };

function Preferences({ reach, words }: PartProps): ReactElement {
  const choose = (category: string, { channel, default: standard }: ReachChannel, mode: string): void => {
    const chosen = modes.find((one) => one === mode) ?? "off";
    if (chosen !== "after" && chosen !== "digest") reach.setPreference({ category, channel, mode: chosen });
    else {
      const delayMs = (standard.mode === chosen ? standard.delayMs : undefined) ?? defaultDelayMs[chosen];
      reach.setPreference({ category, channel, mode: chosen, delayMs });
    }
  };
  return (
    <section className="reach__part">
      <h3>{words.preferences}</h3>
      {reach.categories.map(({ category, mandatory, channels }) => (
        <fieldset key={category} className="reach__category">
          <legend>{words.categories[category] ?? category}</legend>
          {channels.map((one) => (
            <label key={one.channel} className="reach__choice">
              <span>{words.channels[one.channel] ?? one.channel}</span>
              <select
                value={one.mode}
                disabled={mandatory}
                data-testid={`preference-${category}-${one.channel}`}
                onChange={({ target }) => choose(category, one, target.value)}
              >
                {modes.map((mode) => (
                  <option key={mode} value={mode}>
                    {words.modes[mode]}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  );
}

const usualHours = { from: "22:00", to: "07:00" };

function QuietHours({ reach, words }: PartProps): ReactElement {
  const { quietHours, status } = reach;
  /** What is written and not yet taken by the server. */
  const [written, setWritten] = useState<{ readonly from: string; readonly to: string } | null>(null);
  const hours = written ?? quietHours ?? usualHours;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const change = (changes: Partial<typeof usualHours>): void => {
    const next = { from: hours.from, to: hours.to, ...changes };
    setWritten(next);
    if (quietHours && next.from !== next.to) reach.setQuietHours({ ...next, timeZone });
  };
  return (
    <section className="reach__part">
      <label className="reach__switch">
        <input
          type="checkbox"
          checked={quietHours !== null}
          disabled={status !== "ready"}
          data-testid="quiet-hours"
          onChange={({ target }) =>
            reach.setQuietHours(target.checked ? { from: hours.from, to: hours.to, timeZone } : null)
          }
        />
        <span>{words.quietHours}</span>
      </label>
      <div className="reach__row">
        {(["from", "to"] as const).map((end) => (
          <label key={end} className="reach__choice">
            <span>{words[end]}</span>
            <input
              type="time"
              value={hours[end]}
              disabled={quietHours === null}
              onChange={({ target }) => target.value !== "" && change({ [end]: target.value })}
            />
          </label>
        ))}
      </div>
      <p className="reach__note">{timeZone}</p>
    </section>
  );
}
