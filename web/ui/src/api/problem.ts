/** What was wrong with one field of what was sent. */
export interface FieldFault {
  field: string;
  code: string;
  message: string;
}

/** The right that a 403 names. */
export interface MissingRight {
  module?: string;
  function?: string;
  verb?: string;
  levelNeeded?: string;
  levelHeld?: string;
  roleId?: number;
  setupTable?: string;
  detail?: string;
}

/** How many records of a kind refer to a record. */
export interface Usage {
  type: string;
  count: number;
}

export type ProblemKind =
  | 'offline'
  | 'restarting'
  | 'signedOut'
  | 'forbidden'
  | 'notFound'
  | 'invalid'
  | 'conflict'
  | 'changed'
  | 'tooMany'
  | 'failed';

interface ProblemParts {
  kind: ProblemKind;
  status: number;
  code: string;
  message: string;
  faults?: FieldFault[];
  right?: MissingRight;
  usages?: Usage[];
  position?: number;
  retryAfter?: number;
  errorId?: string;
  current?: string;
}

/** A refusal, or an answer that never came. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly status: number;
  readonly code: string;
  readonly faults: FieldFault[];
  readonly right: MissingRight | undefined;
  readonly usages: Usage[];
  readonly position: number | undefined;
  readonly retryAfter: number | undefined;
  readonly errorId: string | undefined;
  /** The version that the record has now, where it changed meanwhile. */
  readonly current: string | undefined;

  constructor(parts: ProblemParts) {
    super(parts.message);
    this.name = 'Problem';
    this.kind = parts.kind;
    this.status = parts.status;
    this.code = parts.code;
    this.faults = parts.faults ?? [];
    this.right = parts.right;
    this.usages = parts.usages ?? [];
    this.position = parts.position;
    this.retryAfter = parts.retryAfter;
    this.errorId = parts.errorId;
    this.current = parts.current;
  }
}

type Body = Record<string, unknown>;

function kindOf(status: number): ProblemKind {
  switch (status) {
    case 0:
      return 'offline';
    case 401:
      return 'signedOut';
    case 403:
      return 'forbidden';
    case 404:
      return 'notFound';
    case 409:
      return 'conflict';
    case 412:
      return 'changed';
    case 429:
      return 'tooMany';
    case 502:
    case 503:
    case 504:
      return 'restarting';
    default:
      return status >= 400 && status < 500 ? 'invalid' : 'failed';
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bodies(value: unknown): Body[] {
  return Array.isArray(value) ? value.filter(isBody) : [];
}

function rightOf(body: Body): MissingRight {
  return {
    module: text(body.module),
    function: text(body.function),
    verb: text(body.verb),
    levelNeeded: text(body.levelNeeded),
    levelHeld: text(body.levelHeld),
    roleId: number(body.roleId),
    setupTable: text(body.setupTable),
    detail: text(body.detail),
  };
}

/** A problem from an answer's status, headers and body. */
export function problemOf(status: number, headers: Headers, body: unknown): Problem {
  const json = isBody(body) ? body : {};
  const faults = bodies(json.errors).map((fault) => ({
    field: text(fault.field) ?? '',
    code: text(fault.code) ?? '',
    message: text(fault.message) ?? '',
  }));
  return new Problem({
    kind: kindOf(status),
    status,
    code: text(json.code) ?? text(json.error) ?? String(status),
    message: text(json.message) ?? `HTTP ${status}`,
    faults,
    right: status === 403 ? rightOf(json) : undefined,
    usages: bodies(json.usages).map((usage) => ({ type: text(usage.type) ?? '', count: number(usage.count) ?? 0 })),
    position: number(json.position),
    retryAfter: Number(headers.get('Retry-After')) || undefined,
    errorId: text(json.errorId),
    current: headers.get('ETag') ?? undefined,
  });
}

/** The server could not be reached at all. */
export function unreachable(): Problem {
  const offline = typeof navigator !== 'undefined' && navigator.onLine === false;
  return new Problem({
    kind: offline ? 'offline' : 'restarting',
    status: 0,
    code: 'Unreachable',
    message: offline ? 'offline' : 'unreachable',
  });
}

export function isProblem(error: unknown): error is Problem {
  return error instanceof Problem;
}

/** The message for a field, where the problem names it (`company/id` belongs to `company`). */
export function faultAt(problem: unknown, field: string): string | undefined {
  if (!isProblem(problem)) return undefined;
  const wanted = field.toLowerCase();
  const found = problem.faults.filter((fault) => {
    const named = fault.field.toLowerCase();
    return named === wanted || named.startsWith(`${wanted}/`);
  });
  return found.length === 0 ? undefined : found.map((fault) => fault.message).join(' ');
}
