import type { Group, Literal, Node, Operator, Test } from './tree';

/** Where a text stops being a condition, and what was expected there. */
export class ConditionFault extends Error {
  readonly position: number;

  constructor(expected: string, position: number) {
    super(expected);
    this.name = 'ConditionFault';
    this.position = position;
  }
}

interface Token {
  kind: 'name' | 'text' | 'number' | 'instant' | 'sign' | 'end';
  text: string;
  at: number;
}

const name = /[A-Za-z_][A-Za-z0-9_]*(?:\/[A-Za-z_][A-Za-z0-9_]*)*/y;
const number = /-?\d+(?:\.\d+)?/y;
const sign = /<=|>=|!=|[=<>(),]/y;

function readText(source: string, start: number): { text: string; end: number } {
  const quote = source[start];
  let text = '';
  let i = start + 1;
  while (i < source.length) {
    const here = source[i] ?? '';
    if (here === '\\' && (source[i + 1] === '\\' || source[i + 1] === quote)) {
      text += source[i + 1];
      i += 2;
    } else if (here === quote && source[i + 1] === quote) {
      text += quote;
      i += 2;
    } else if (here === quote) {
      return { text, end: i + 1 };
    } else {
      text += here;
      i += 1;
    }
  }
  throw new ConditionFault('quote', start);
}

function match(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

function nextToken(source: string, start: number): { token: Token; end: number } {
  let at = start;
  while (/\s/.test(source[at] ?? '')) at += 1;
  if (at >= source.length) return { token: { kind: 'end', text: '', at }, end: at };
  const first = source[at];
  if (first === '"' || first === "'") {
    const { text, end } = readText(source, at);
    return { token: { kind: 'text', text, at }, end };
  }
  if (first === '[') {
    const close = source.indexOf(']', at);
    if (close < 0) throw new ConditionFault('bracket', at);
    return { token: { kind: 'instant', text: source.slice(at + 1, close).trim(), at }, end: close + 1 };
  }
  for (const [kind, pattern] of [['name', name], ['number', number], ['sign', sign]] as const) {
    const text = match(pattern, source, at);
    if (text) return { token: { kind, text, at }, end: at + text.length };
  }
  throw new ConditionFault('token', at);
}

class Reader {
  private readonly tokens: Token[] = [];
  private at = 0;

  constructor(source: string) {
    let position = 0;
    for (;;) {
      const { token, end } = nextToken(source, position);
      this.tokens.push(token);
      if (token.kind === 'end') break;
      position = end;
    }
  }

  private get token(): Token {
    return this.tokens[this.at] ?? { kind: 'end', text: '', at: 0 };
  }

  private is(word: string): boolean {
    return this.token.kind === 'name' && this.token.text.toLowerCase() === word;
  }

  private isSign(text: string): boolean {
    return this.token.kind === 'sign' && this.token.text === text;
  }

  private fault(expected: string): ConditionFault {
    return new ConditionFault(expected, this.token.at);
  }

  whole(): Node {
    const node = this.any();
    if (this.token.kind !== 'end') throw this.fault('end');
    return node;
  }

  private any(): Node {
    return this.joined('or', () => this.joined('and', () => this.factor()));
  }

  private joined(join: 'and' | 'or', read: () => Node): Node {
    const items = [read()];
    while (this.is(join)) {
      this.at += 1;
      items.push(read());
    }
    const only = items[0];
    return items.length === 1 && only ? only : { kind: 'group', join, items };
  }

  private factor(): Node {
    if (!this.isSign('(')) return this.test();
    this.at += 1;
    const node = this.any();
    if (!this.isSign(')')) throw this.fault('parenthesis');
    this.at += 1;
    return node;
  }

  private test(): Test {
    if (this.token.kind !== 'name') throw this.fault('name');
    const path = this.token.text;
    this.at += 1;
    const operator = this.operator();
    if (operator === 'in' || operator === 'not in') return { kind: 'test', path, operator, values: this.list() };
    return { kind: 'test', path, operator, values: [this.literal()] };
  }

  private operator(): Operator {
    const { kind, text } = this.token;
    if (kind === 'sign' && ['=', '!=', '<', '<=', '>', '>='].includes(text)) {
      this.at += 1;
      return text as Operator;
    }
    const not = this.is('not');
    if (not) this.at += 1;
    for (const word of ['contains', 'like', 'in'] as const) {
      if (!this.is(word)) continue;
      this.at += 1;
      return not ? `not ${word}` : word;
    }
    throw this.fault('operator');
  }

  private list(): Literal[] {
    if (!this.isSign('(')) throw this.fault('list');
    const values: Literal[] = [];
    do {
      this.at += 1;
      values.push(this.literal());
    } while (this.isSign(','));
    if (!this.isSign(')')) throw this.fault('parenthesis');
    this.at += 1;
    return values;
  }

  private literal(): Literal {
    const { kind, text } = this.token;
    const literal = this.asLiteral(kind, text);
    if (!literal) throw this.fault('value');
    this.at += 1;
    return literal;
  }

  private asLiteral(kind: Token['kind'], text: string): Literal | undefined {
    if (kind === 'text') return { kind: 'text', value: text };
    if (kind === 'number') return { kind: 'number', value: text };
    if (kind === 'instant') return { kind: 'instant', value: text };
    if (this.is('true') || this.is('false')) return { kind: 'boolean', value: this.is('true') };
    return this.is('null') ? { kind: 'null' } : undefined;
  }
}

/** The tree of a text; an empty text is an empty group. Throws a ConditionFault. */
export function parseConditions(text: string): Group {
  if (text.trim() === '') return { kind: 'group', join: 'and', items: [] };
  const node = new Reader(text).whole();
  return node.kind === 'group' ? node : { kind: 'group', join: 'and', items: [node] };
}
