/** Conditions as a tree: what the builder edits, and what stands for a text. */
export type Literal =
  | { kind: 'text'; value: string }
  | { kind: 'number'; value: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'instant'; value: string }
  | { kind: 'null' };

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'contains' | 'not contains' | 'like' | 'not like' | 'in' | 'not in';

export interface Test {
  kind: 'test';
  path: string;
  operator: Operator;
  values: Literal[];
}

export interface Group {
  kind: 'group';
  join: 'and' | 'or';
  items: Node[];
}

export type Node = Test | Group;

export const emptyGroup: Group = { kind: 'group', join: 'and', items: [] };

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function printLiteral(literal: Literal): string {
  switch (literal.kind) {
    case 'text':
      return quoted(literal.value);
    case 'number':
      return literal.value;
    case 'boolean':
      return literal.value ? 'true' : 'false';
    case 'instant':
      return `[${literal.value}]`;
    case 'null':
      return 'null';
  }
}

function printTest(test: Test): string {
  const values = test.values.map(printLiteral);
  if (test.operator === 'in' || test.operator === 'not in') return `${test.path} ${test.operator} (${values.join(', ')})`;
  return `${test.path} ${test.operator} ${values[0] ?? 'null'}`;
}

function printNode(node: Node, within: Group | undefined): string {
  if (node.kind === 'test') return printTest(node);
  const parts = node.items.map((item) => printNode(item, node)).filter((part) => part !== '');
  if (parts.length === 0) return '';
  const text = parts.join(` ${node.join} `);
  return within && parts.length > 1 ? `(${text})` : text;
}

/** The text of a tree. */
export function printConditions(group: Group): string {
  return printNode(group, undefined);
}

/** Both conditions at once, where each may be missing. */
export function both(one: string | undefined, other: string | undefined): string | undefined {
  if (!one) return other || undefined;
  if (!other) return one;
  return `(${one}) and (${other})`;
}

/** A text as a condition holds it, for conditions written by the program itself. */
export function textLiteral(text: string): string {
  return quoted(text);
}
