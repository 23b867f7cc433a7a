import type { HubConnection } from '@microsoft/signalr';

export interface Person {
  id: number;
  identifier: string;
  name: string;
}

export interface Changed {
  path: string;
  id: number;
  type: 'added' | 'updated' | 'deleted' | 'many';
  by?: Person | null;
}

export interface Viewing {
  path: string;
  id: number;
  members: Person[];
}

interface Hearing {
  path: string;
  /** A record, or the whole list. */
  id: number | undefined;
  changed: (change: Changed) => void;
  /** How long ago in ms what is shown was read; nothing while it is being read. */
  age?: () => number | undefined;
  viewing?: (members: Person[]) => void;
}

const hearings = new Set<Hearing>();
let connection: Promise<HubConnection | undefined> | undefined;

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

async function ask(hub: HubConnection, hearing: Hearing, off: boolean): Promise<void> {
  if (hearing.id === undefined) await hub.invoke(off ? 'UnwatchList' : 'WatchList', hearing.path);
  else await hub.invoke(off ? 'Unwatch' : 'Watch', hearing.path, hearing.id);
}

// A read takes a while: what changed while its answer came is asked for with it.
const onTheWay = 200;
const longest = 120_000;

/** Watches; what others changed after it was read and before it was watched counts as a change now. */
async function begin(hub: HubConnection, hearing: Hearing, since: number): Promise<void> {
  await ask(hub, hearing, false);
  const age = hearing.age?.() ?? performance.now() - since;
  const missed = await hub.invoke<boolean>('Missed', hearing.path, hearing.id ?? 0, Math.min(Math.ceil(age) + onTheWay, longest));
  if (missed && hearings.has(hearing)) hearing.changed({ path: hearing.path, id: hearing.id ?? 0, type: 'many' });
}

async function connect(): Promise<HubConnection | undefined> {
  const { HttpTransportType, HubConnectionBuilder, LogLevel } = await import('@microsoft/signalr');
  const hub = new HubConnectionBuilder()
    .withUrl('/live', { skipNegotiation: true, transport: HttpTransportType.WebSockets })
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: ({ previousRetryCount }) => Math.min(1000 * 2 ** previousRetryCount, 30_000) })
    .configureLogging(LogLevel.None)
    .build();
  hub.on('changed', (change: Changed) => {
    for (const one of hearings) if (same(one.path, change.path) && (one.id === undefined || one.id === change.id || change.id === 0)) one.changed(change);
  });
  hub.on('viewing', (viewing: Viewing) => {
    for (const one of hearings) if (same(one.path, viewing.path) && one.id === viewing.id) one.viewing?.(viewing.members);
  });
  hub.onreconnected(() => {
    for (const one of hearings) {
      void ask(hub, one, false).catch(() => undefined);
      // What happened while the line was down is not told again.
      one.changed({ path: one.path, id: one.id ?? 0, type: 'many' });
    }
  });
  try {
    await hub.start();
    return hub;
  } catch {
    connection = undefined;
    return undefined;
  }
}

/** Hears of changes until the function that it answers is called. Without a connection the screens read again when they are looked at. */
export function hear(hearing: Hearing): () => void {
  hearings.add(hearing);
  const since = performance.now();
  connection ??= connect();
  const line = connection;
  void line.then((hub) => (hub && hearings.has(hearing) ? begin(hub, hearing, since) : undefined)).catch(() => undefined);
  return () => {
    hearings.delete(hearing);
    void line
      .then((hub) => {
        const others = [...hearings].some((one) => one.path === hearing.path && one.id === hearing.id);
        return hub && !others ? ask(hub, hearing, true) : undefined;
      })
      .catch(() => undefined);
  };
}
