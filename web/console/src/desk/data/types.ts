/** A reference as the API writes it. */
export interface Ref {
  id: number;
  name?: string;
  identifier?: string;
  /** A member's own name beside the identifier. */
  firstName?: string;
  lastName?: string;
}

export interface RecordInfo {
  lastUpdated?: string;
  updatedBy?: string;
  dateEntered?: string;
  enteredBy?: string;
}

export interface PriorityRef extends Ref {
  sort?: number;
  level?: 'Critical' | 'High' | 'Medium' | 'Low';
}

export interface Ticket {
  id: number;
  summary: string;
  recordType: string;
  board: Ref;
  status?: Ref;
  company: Ref;
  site?: Ref;
  contact?: Ref;
  contactName?: string;
  contactPhoneNumber?: string;
  contactEmailAddress?: string;
  type?: Ref;
  subType?: Ref;
  item?: Ref;
  team?: Ref;
  owner?: Ref;
  priority?: PriorityRef;
  source?: Ref;
  serviceLocation?: Ref;
  sla?: Ref;
  severity?: string;
  impact?: string;
  requiredDate?: string;
  budgetHours?: number;
  actualHours?: number;
  closedFlag: boolean;
  closedDate?: string;
  closedBy?: string;
  resources?: string;
  parentTicketId?: number;
  hasChildTicket?: boolean;
  hasMergedChildTicketFlag?: boolean;
  mergedParentTicket?: Ref & { summary?: string };
  _info?: RecordInfo;
}

/** What a card or a row of the board shows. */
export type TicketLine = Pick<
  Ticket,
  'id' | 'summary' | 'board' | 'status' | 'company' | 'contact' | 'contactName' | 'owner' | 'priority' | 'closedFlag' | 'type' | 'requiredDate' | 'resources' | '_info'
>;

export const lineFields =
  'id,summary,board/id,board/name,status/id,status/name,company/id,company/name,contact/id,contact/name,contactName,owner/id,owner/identifier,owner/name,priority/id,priority/name,priority/sort,priority/level,closedFlag,type/name,requiredDate,resources,_info/dateEntered,_info/lastUpdated';

export interface BoardInfo extends Ref {
  inactiveFlag?: boolean;
  projectFlag?: boolean;
}

export interface StatusInfo extends Ref {
  name: string;
  sortOrder?: number;
  defaultFlag: boolean;
  inactive: boolean;
  closedStatus: boolean;
}

export interface TypeInfo extends Ref {
  defaultFlag?: boolean;
  inactiveFlag?: boolean;
  typeAssociationIds?: number[];
}

export interface PriorityInfo extends PriorityRef {
  color: string;
  sortOrder?: number;
  defaultFlag?: boolean;
}

export interface TicketNote {
  id: number;
  text?: string;
  detailDescriptionFlag: boolean;
  internalAnalysisFlag: boolean;
  resolutionFlag: boolean;
  member?: Ref;
  contact?: Ref;
  noteType?: 'TicketNote' | 'TimeEntryNote' | 'MeetingNote';
  mergedFlag?: boolean;
  originalAuthor?: string;
  _info?: RecordInfo;
}

export interface TicketTask {
  id: number;
  ticketId: number;
  notes?: string;
  summary?: string;
  closedFlag: boolean;
  priority?: number;
  member?: Ref;
}

export interface DocumentLine {
  id: number;
  title?: string;
  fileName?: string;
  size?: number;
  imageFlag?: boolean;
  linkFlag?: boolean;
  privateFlag?: boolean;
  owner?: string;
  _info?: RecordInfo;
}

export interface ScheduleLine {
  id: number;
  name?: string;
  member?: Ref;
  dateStart?: string;
  dateEnd?: string;
  status?: Ref;
  doneFlag?: boolean;
}

export interface AuditLine {
  text: string;
  enteredDate: string;
  enteredBy: string;
  auditSubType?: string;
  auditSource?: string;
}

/** What a merge would move, one ticket a line. */
export interface MergePreview {
  ticketId?: number;
  tickets: {
    id: number;
    summary: string;
    status: string;
    notes: number;
    tasks: number;
    scheduleEntries: number;
    configurations: number;
    childTickets: number;
    documents: number;
  }[];
}
