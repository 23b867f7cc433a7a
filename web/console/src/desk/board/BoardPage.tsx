import { useText } from '@reeve/ui';
import { Placeholder } from '../../pages/Placeholder';

export function BoardPage() {
  return <Placeholder title={useText()('frame.screens.serviceBoard')} />;
}
