import { Anchor } from '@mantine/core';
import { findResource, resourceAt, type ResourceInfo } from '@reeve/ui';
import { Link } from '@tanstack/react-router';
import { useCatalogue } from '../frame/useCatalogue';
import { recordAddress } from './addresses';

interface Props {
  path: string;
  resource: ResourceInfo;
  /** Whether the list itself is what is shown: then it is not named again. */
  here?: boolean;
}

/** Where one is: the module, the record above, the list. */
export function Crumb({ path, resource, here = false }: Props) {
  const { catalogue } = useCatalogue();
  const above = /^(.*)\/(\d+)\/[^/]+$/.exec(path);
  const list = above?.[1] ?? '';
  const parent = above && (resourceAt(catalogue, list) ?? findResource(catalogue, list));
  return (
    <>
      {resource.category && here ? `${resource.module} › ${resource.category}` : resource.module}
      {above ? (
        <>
          {' › '}
          <Anchor component={Link} {...(recordAddress(list, Number(above[2])) as object)} size="xs" underline="always">
            {`${parent?.name ?? list.split('/').at(-1) ?? ''} #${above[2] ?? ''}`}
          </Anchor>
        </>
      ) : null}
      {here ? null : (
        <>
          {' › '}
          <Anchor component={Link} to="/list/$" params={{ _splat: path } as never} size="xs" underline="always">
            {resource.title}
          </Anchor>
        </>
      )}
    </>
  );
}
