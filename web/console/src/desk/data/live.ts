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
  connection ??= connect();
  const line = connection;
  void line.then((hub) => (hub && hearings.has(hearing) ? ask(hub, hearing, false) : undefined)).catch(() => undefined);
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
