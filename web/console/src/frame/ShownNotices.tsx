import { Notifications } from '@mantine/notifications';

/** The corner in which messages show. */
export default function ShownNotices() {
  return <Notifications position="bottom-right" autoClose={5000} />;
}
