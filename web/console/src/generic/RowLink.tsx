import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

interface Props {
  href: string;
  className: string;
  title?: string | undefined;
  children: ReactNode;
}

/** A link within a row: as light as can be, since a list draws hundreds of them while it scrolls. */
export function RowLink({ href, className, title, children }: Props) {
  const router = useRouter();
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void router.navigate({ href });
  };
  return (
    <a href={href} className={className} title={title} tabIndex={-1} onClick={follow}>
      {children}
    </a>
  );
}
