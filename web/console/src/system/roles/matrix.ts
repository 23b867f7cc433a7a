import type { Level, Verb } from '@reeve/ui';
import type { ListItem, Setting } from './data';

/** In the order in which the screens of the trade show them. */
export const verbs: readonly Verb[] = ['add', 'edit', 'delete', 'inquire'];

export type LevelKey = 'addLevel' | 'editLevel' | 'deleteLevel' | 'inquireLevel';
export type Levels = Record<Verb, Level>;

/** Edits by function: only the verbs that differ. */
export type Edits = Record<string, Partial<Levels>>;

/** Edited Customize lists by name: which items are allowed, or that the list was never customised. */
export type ListEdits = Record<string, Record<string, boolean> | null>;

export function keyOf(verb: Verb): LevelKey {
  return `${verb}Level`;
}

export function levelOf(setting: Setting, edits: Edits, verb: Verb): Level {
  return edits[setting.moduleFunctionIdentifier]?.[verb] ?? setting[keyOf(verb)];
}

export function levelsFor(setting: Setting): readonly Level[] {
  return setting.myAllFlag ? ['None', 'My', 'All'] : ['None', 'All'];
}

/** The edits with one level set; what is as it was is no edit. */
export function withLevel(edits: Edits, setting: Setting, verb: Verb, level: Level): Edits {
  const of = { ...edits[setting.moduleFunctionIdentifier] };
  if (setting[keyOf(verb)] === level) delete of[verb];
  else of[verb] = level;
  const next = { ...edits };
  if (Object.keys(of).length === 0) delete next[setting.moduleFunctionIdentifier];
  else next[setting.moduleFunctionIdentifier] = of;
  return next;
}

/** The same level for some verbs of some functions; where My is not offered, it stays as it was. */
export function withLevels(edits: Edits, settings: readonly Setting[], which: readonly Verb[], level: Level): Edits {
  let next = edits;
  for (const setting of settings) {
    if (!levelsFor(setting).includes(level)) continue;
    for (const verb of which) next = withLevel(next, setting, verb, level);
  }
  return next;
}

export function isGranted(setting: Setting, edits: Edits): boolean {
  return verbs.some((verb) => levelOf(setting, edits, verb) !== 'None');
}

export interface Change {
  setting: Setting;
  verb: Verb;
  before: Level;
  after: Level;
}

/** What would be saved. */
export function changesOf(settings: readonly Setting[], edits: Edits): Change[] {
  return settings.flatMap((setting) =>
    verbs
      .filter((verb) => edits[setting.moduleFunctionIdentifier]?.[verb] !== undefined && levelOf(setting, edits, verb) !== setting[keyOf(verb)])
      .map((verb) => ({ setting, verb, before: setting[keyOf(verb)], after: levelOf(setting, edits, verb) })),
  );
}

/** The body that saves the edits. */
export function bodyOf(settings: readonly Setting[], edits: Edits): Record<string, string>[] {
  return settings
    .filter((setting) => changesOf([setting], edits).length > 0)
    .map((setting) => ({
      moduleFunctionIdentifier: setting.moduleFunctionIdentifier,
      ...Object.fromEntries(changesOf([setting], edits).map((change) => [keyOf(change.verb), change.after])),
    }));
}

/** Levels that somebody else changed since they were read. */
export function changedBetween(before: readonly Setting[], now: readonly Setting[]): Change[] {
  const old = new Map(before.map((setting) => [setting.moduleFunctionIdentifier, setting]));
  return now.flatMap((setting) => {
    const was = old.get(setting.moduleFunctionIdentifier);
    if (!was) return [];
    return verbs
      .filter((verb) => was[keyOf(verb)] !== setting[keyOf(verb)])
      .map((verb) => ({ setting, verb, before: was[keyOf(verb)], after: setting[keyOf(verb)] }));
  });
}

/** The rows to show: those whose words hold every word of the filter. */
export function matches(setting: Setting, filter: string): boolean {
  const text = `${setting.moduleName} ${setting.moduleFunctionName} ${setting.moduleFunctionDescription ?? ''}`.toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

export interface ModuleRows {
  name: string;
  all: Setting[];
  shown: Setting[];
  granted: number;
}

/** The rows module by module, in the order of the server. */
export function modulesOf(settings: readonly Setting[], edits: Edits, show: (setting: Setting) => boolean): ModuleRows[] {
  const modules = new Map<string, ModuleRows>();
  for (const setting of settings) {
    const module = modules.get(setting.moduleName) ?? { name: setting.moduleName, all: [], shown: [], granted: 0 };
    module.all.push(setting);
    if (show(setting)) module.shown.push(setting);
    if (isGranted(setting, edits)) module.granted += 1;
    modules.set(setting.moduleName, module);
  }
  return [...modules.values()];
}

/** What a list allows, item by item; null when it was never customised. */
export function allowedOf(items: readonly ListItem[], list: string, edits: ListEdits): Record<string, boolean> | null {
  const edited = edits[list];
  if (edited !== undefined) return edited;
  const own = items.filter((item) => item.customizeIdentifier === list);
  return own.length === 0 ? null : Object.fromEntries(own.map((item) => [item.itemIdentifier, item.allowedFlag]));
}

/** The body that saves the edited lists. */
export function listsBody(edits: ListEdits): Partial<ListItem>[] {
  return Object.entries(edits).flatMap(([customizeIdentifier, allowed]) =>
    allowed === null
      ? [{ customizeIdentifier }]
      : Object.entries(allowed).map(([itemIdentifier, allowedFlag]) => ({ customizeIdentifier, itemIdentifier, allowedFlag })),
  );
}

export interface ListChange {
  list: string;
  allowed: string[];
  disallowed: string[];
  /** The list was never customised before, or is so again. */
  begins: boolean;
  ends: boolean;
}

/** What edits of lists mean, item by item. */
export function listChanges(items: readonly ListItem[], edits: ListEdits): ListChange[] {
  return Object.entries(edits).map(([list, after]) => {
    const before = allowedOf(items, list, {});
    const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
    return {
      list,
      begins: before === null && after !== null,
      ends: before !== null && after === null,
      allowed: after === null || before === null ? names.filter((name) => after?.[name] === true) : names.filter((name) => after[name] === true && before[name] !== true),
      disallowed: after === null || before === null ? [] : names.filter((name) => before[name] === true && after[name] !== true),
    };
  });
}
