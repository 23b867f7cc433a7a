import { useText } from '@reeve/ui';
import { Placeholder } from '../../pages/Placeholder';

export function NewTicketPage() {
  return <Placeholder title={useText()('frame.screens.newTicket')} />;
}
