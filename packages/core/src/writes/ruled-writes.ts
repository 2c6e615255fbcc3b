import type { ConversationSettings, Quote } from "../model/events.ts";
import type { Ledger, Touched } from "../rules/ledger.ts";
import type { Refusal } from "../rules/refusal.ts";
import { addMembers, type AddMembersOutcome, type AddMembersWrite } from "./add-members.ts";
import { configure, type ConfigureWrite } from "./configure.ts";
import { createGroup, type CreateGroupOutcome, type CreateGroupWrite } from "./create-group.ts";
import { deleteMessage, type DeleteOutcome, type DeleteWrite } from "./delete.ts";
import { edit, type EditOutcome, type EditWrite } from "./edit.ts";
import { findCreated, type FindCreatedOutcome, type FindCreatedWrite } from "./find-created.ts";
import { findEdited, type FindEditedOutcome, type FindEditedWrite } from "./find-edited.ts";
import { findSent, type FindSentOutcome, type FindSentWrite } from "./find-sent.ts";
import { notifyGroup, type NotifyGroupOutcome, type NotifyGroupWrite } from "./notify-group.ts";
import { pin, type PinWrite } from "./pin.ts";
import { quote, type QuoteWrite } from "./quote.ts";
import { react, type ReactOutcome, type ReactWrite } from "./react.ts";
import { readGroup, type ReadGroupOutcome, type ReadGroupWrite } from "./read-group.ts";
import { removeMember, type RemoveMemberWrite } from "./remove-member.ts";
import { reviseNotices, type ReviseNoticesOutcome, type ReviseNoticesWrite } from "./revise-notices.ts";
import { sendToGroup, type SendToGroupOutcome, type SendToGroupWrite } from "./send-to-group.ts";
import { setRole, type SetRoleWrite } from "./set-role.ts";
import { updateGroup, type UpdateGroupOutcome, type UpdateGroupWrite } from "./update-group.ts";
import type { Applied, WriteRule } from "./write-rule.ts";

/** Writes that the rules decide, each in a file of its own. Adding one means a file, and a line in each list here. */
export type RuledWrite =
  | AddMembersWrite
  | ConfigureWrite
  | CreateGroupWrite
  | DeleteWrite
  | EditWrite
  | FindCreatedWrite
  | FindEditedWrite
  | FindSentWrite
  | NotifyGroupWrite
  | PinWrite
  | QuoteWrite
  | ReactWrite
  | ReadGroupWrite
  | RemoveMemberWrite
  | ReviseNoticesWrite
  | SendToGroupWrite
  | SetRoleWrite
  | UpdateGroupWrite;

/** What a write of each kind comes to, if it is not refused. */
export interface RuledOutcomes {
  readonly addMembers: AddMembersOutcome;
  readonly configure: ConversationSettings;
  readonly createGroup: CreateGroupOutcome;
  readonly delete: DeleteOutcome;
  readonly edit: EditOutcome;
  readonly findCreated: FindCreatedOutcome;
  readonly findEdited: FindEditedOutcome;
  readonly findSent: FindSentOutcome;
  readonly notifyGroup: NotifyGroupOutcome;
  readonly pin: object;
  readonly quote: Quote;
  readonly react: ReactOutcome;
  readonly readGroup: ReadGroupOutcome;
  readonly removeMember: object;
  readonly reviseNotices: ReviseNoticesOutcome;
  readonly sendToGroup: SendToGroupOutcome;
  readonly setRole: object;
  readonly updateGroup: UpdateGroupOutcome;
}

type Kind = RuledWrite["kind"];

/** What a store answers for a write: the same that the rule gave. */
export type Ruled<K extends Kind = Kind> = Applied<RuledOutcomes[K]> | Refusal;

const rules: { readonly [K in Kind]: WriteRule<Extract<RuledWrite, { readonly kind: K }>, RuledOutcomes[K]> } = {
  addMembers,
  configure,
  createGroup,
  delete: deleteMessage,
  edit,
  findCreated,
  findEdited,
  findSent,
  notifyGroup,
  pin,
  quote,
  react,
  readGroup,
  removeMember,
  reviseNotices,
  sendToGroup,
  setRole,
  updateGroup,
};

const ruleOf = (write: RuledWrite): WriteRule<RuledWrite, RuledOutcomes[Kind]> => rules[write.kind];

/** The rows that a write reads or changes, which a store must lock or load first. */
export const touchedBy = (write: RuledWrite): Touched => ruleOf(write).touches(write);

/** Does what the write says, or refuses it and changes nothing. */
export const applyWrite = (ledger: Ledger, write: RuledWrite): Ruled => ruleOf(write).apply(ledger, write);
