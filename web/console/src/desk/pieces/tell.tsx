import { isProblem } from '@reeve/ui';
import { notifications } from '@mantine/notifications';

/** The server's own words of why it refused. */
export function reasonOf(error: unknown, otherwise: string): string {
  if (!isProblem(error)) return otherwise;
  if (error.faults.length > 0) return error.faults.map((fault) => fault.message).join(' ');
  if (error.kind === 'forbidden') return error.right?.detail ?? error.message;
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
