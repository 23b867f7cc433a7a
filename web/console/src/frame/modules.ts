import type { ResourceInfo, Texts } from '@reeve/ui';
import {
  IconBriefcase,
  IconBuilding,
  IconClock,
  IconCoin,
  IconHeadset,
  IconLayoutGrid,
  IconPackage,
  IconSettings,
  IconSpeakerphone,
  IconTrendingUp,
} from '@tabler/icons-react';

export type ModuleKey = keyof Texts['frame']['modules'];
/** Texts by which people look for a screen that is called otherwise. */
export type AlsoKey = 'system.begin.keys' | 'system.begin.refused';
export type ScreenKey = keyof Texts['frame']['screens'];

/** A screen of its own in the navigation, offered to those who may read one of the resources it needs. */
export interface NavScreen {
  to:
    | '/service/board'
    | '/service/new'
    | '/system/roles'
    | '/system/members'
    | '/system/setup'
    | '/system/audit'
    | '/system/callbacks'
    | '/system/documents'
    | '/system/custom-fields'
    | '/system/sessions'
    | '/system/refused';
  text: ScreenKey;
  /** The tab of the screen, where it has an entry of its own. */
  tab?: 'api';
  /** What a newcomer would call it: the command palette finds it by these words, too. */
  also?: AlsoKey;
  needs: readonly string[];
  verb?: 'add';
  /** Resources that the screen shows better than their generic list. */
  instead?: readonly string[];
}

export interface NavModule {
  key: ModuleKey;
  icon: typeof IconBuilding;
  screens: readonly NavScreen[];
}

const systemScreens: readonly NavScreen[] = [
  { to: '/system/roles', text: 'roles', needs: ['system/securityroles'], instead: ['system/securityroles'] },
  { to: '/system/members', text: 'members', needs: ['system/members', 'system/apimembers'], instead: ['system/members', 'system/apimembers'] },
  { to: '/system/members', tab: 'api', text: 'apiMembers', also: 'system.begin.keys', needs: ['system/apimembers'] },
  { to: '/system/setup', text: 'setup', needs: ['*setup'] },
  { to: '/system/audit', text: 'audit', needs: ['system/audittrail', 'system/auditentries'], instead: ['system/audittrail', 'system/auditentries'] },
  { to: '/system/callbacks', text: 'callbacks', needs: ['system/callbacks'], instead: ['system/callbacks'] },
  { to: '/system/documents', text: 'documents', needs: ['system/documents'], instead: ['system/documents'] },
  { to: '/system/custom-fields', text: 'customFields', needs: ['system/userdefinedfields'], instead: ['system/userdefinedfields'] },
  { to: '/system/sessions', text: 'sessions', needs: ['system/sessions'], instead: ['system/sessions'] },
  { to: '/system/refused', text: 'refused', also: 'system.begin.refused', needs: ['system/securityroles'] },
];

/** The modules in the order that people know. */
export const modules: readonly NavModule[] = [
  { key: 'companies', icon: IconBuilding, screens: [] },
  { key: 'sales', icon: IconTrendingUp, screens: [] },
  { key: 'marketing', icon: IconSpeakerphone, screens: [] },
  { key: 'procurement', icon: IconPackage, screens: [] },
  { key: 'project', icon: IconBriefcase, screens: [] },
  {
    key: 'serviceDesk',
    icon: IconHeadset,
    screens: [
      { to: '/service/board', text: 'serviceBoard', needs: ['service/tickets'] },
      { to: '/service/new', text: 'newTicket', needs: ['service/tickets'], verb: 'add' },
    ],
  },
  { key: 'time', icon: IconClock, screens: [] },
  { key: 'finance', icon: IconCoin, screens: [] },
  { key: 'system', icon: IconSettings, screens: systemScreens },
];

/** The module of the navigation that a module of the catalogue belongs to. */
export function moduleOf(name: string): ModuleKey {
  const plain = name.toLowerCase();
  if (plain.includes('time') || plain.includes('expense') || plain.includes('schedul')) return 'time';
  if (plain.includes('service')) return 'serviceDesk';
  if (plain.includes('project')) return 'project';
  if (plain.includes('compan') || plain.includes('contact') || plain.includes('configuration')) return 'companies';
  if (plain.includes('sales')) return 'sales';
  if (plain.includes('market')) return 'marketing';
  if (plain.includes('procure')) return 'procurement';
  if (plain.includes('finance')) return 'finance';
  return 'system';
}

/** Whether the rights allow the screen. */
export function offers(screen: NavScreen, resources: readonly ResourceInfo[]): boolean {
  return screen.needs.some((need) =>
    resources.some(
      (resource) =>
        (need === '*setup' ? resource.kind === 'setup' : resource.path.toLowerCase() === need) && resource.rights[screen.verb ?? 'inquire'] !== 'None',
    ),
  );
}

// What belongs to one member alone is shown where it is used: My account, the views of a list, the forms.
// Where entries may stand in the menu is chosen in the form of an entry.
const own = ['system/menulocations', 'system/myaccount', 'system/preferences', 'system/drafts', 'system/savedviews'];

/** Whether the records of a table do nothing but join others: they are made where those are. */
export function links(resource: ResourceInfo): boolean {
  const needed = resource.fields.filter((field) => field.required && !field.readOnly);
  return resource.label === undefined && needed.length > 0 && needed.every((field) => field.type === 'reference' || field.name.endsWith('Id'));
}

/** The tables of a module that have no better screen. */
export function tablesOf(key: ModuleKey, resources: readonly ResourceInfo[]): ResourceInfo[] {
  const instead = new Set([...systemScreens.flatMap((screen) => screen.instead ?? []), ...own]);
  return resources
    .filter(
      (resource) =>
        resource.kind === 'table' &&
        !resource.path.includes('{') &&
        moduleOf(resource.module) === key &&
        resource.rights.inquire !== 'None' &&
        !instead.has(resource.path.toLowerCase()) &&
        !links(resource),
    )
    .sort((a, b) => a.title.localeCompare(b.title));
}

export const dashboardIcon = IconLayoutGrid;
