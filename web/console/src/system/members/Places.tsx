import { apiMemberRoute, memberRoute } from '../routes';
import { MemberPage } from './MemberPage';

/** The screen of a member. */
export function PersonPage() {
  return <MemberPage {...memberRoute.useParams()} tab={memberRoute.useSearch().tab} api={false} />;
}

/** The screen of a program's account. */
export function ProgramPage() {
  return <MemberPage {...apiMemberRoute.useParams()} tab={apiMemberRoute.useSearch().tab} api />;
}
