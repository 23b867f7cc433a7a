import { Problem, type ResourceInfo, useText, type Verb } from '@reeve/ui';
import { ErrorPage } from './ErrorPage';

/** A screen for something that the role does not allow: names the missing right as the catalogue declares it. */
export function Forbidden({ resource, verb }: { resource: ResourceInfo; verb: Verb }) {
  const t = useText();
  const needed = resource.required?.[verb];
  const right = {
    ...needed,
    setupTable: needed?.table,
    verb: t(`ui.verb.${verb}`),
    levelHeld: resource.rights[verb],
    detail: t('ui.problem.forbiddenText'),
  };
  return <ErrorPage error={new Problem({ kind: 'forbidden', status: 403, code: 'Forbidden', message: t('ui.problem.forbiddenText'), right })} />;
}
