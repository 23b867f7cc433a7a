import { notifications } from '@mantine/notifications';
import { isProblem, type MissingRight } from '@reeve/ui';
import i18next from 'i18next';

function lacking(right: MissingRight): string | undefined {
  const { module, function: name, verb, levelHeld, levelNeeded, setupTable } = right;
  if (!name && !setupTable) return undefined;
  const text = { right: [module, name, setupTable].filter(Boolean).join(' › '), verb: verb ?? '', held: levelHeld ?? '', needed: levelNeeded ?? '' };
  return i18next.t(levelHeld === 'My' ? 'desk.notYours' : 'desk.lacking', text);
}

/** The server's own words of why it refused. */
export function reasonOf(error: unknown, otherwise: string): string {
  if (!isProblem(error)) return otherwise;
  if (error.faults.length > 0) return error.faults.map((fault) => fault.message).join(' ');
  if (error.kind === 'forbidden') return error.right?.detail ?? (error.right && lacking(error.right)) ?? error.message;
  if (error.kind === 'offline' || error.kind === 'restarting') return otherwise;
  return error.message;
}

/** Says in a corner that something was refused, and why. */
export function tellRefusal(title: string, message: string): void {
  notifications.show({ title, message, color: 'red', autoClose: 9000, role: 'alert' });
}

/** Says in a corner that something was done. */
export function tellDone(message: string): void {
  notifications.show({ message, color: 'pine', autoClose: 3500 });
}
