import { EmptyState, PageHead } from '@reeve/ui';

/** A screen whose room has not been furnished yet. */
export function Placeholder({ title }: { title: string }) {
  return (
    <>
      <PageHead title={title} />
      <EmptyState title={title} />
    </>
  );
}
