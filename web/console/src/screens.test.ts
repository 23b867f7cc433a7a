import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { makeRouter } from './router';
import { screens } from './screens';

it('lists every screen of the router, and no other', () => {
  const router = makeRouter(new QueryClient());
  const paths = Object.keys(router.routesByPath).map((path) => (path === '/' ? path : path.replace(/\/$/, '')));
  expect(screens.map((screen) => screen.path).toSorted()).toEqual([...new Set(paths)].toSorted());
});
