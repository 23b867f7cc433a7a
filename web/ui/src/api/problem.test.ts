import { describe, expect, it } from 'vitest';
import { addressOf, nextOf } from './client';
import { faultAt, problemOf } from './problem';

describe('problems', () => {
  it('keep the faults of fields, and find those of a reference', () => {
    const problem = problemOf(400, new Headers(), {
      code: 'InvalidObject',
      message: 'ticket object is invalid',
      errors: [
        { code: 'MissingRequiredField', message: 'The summary field is required.', field: 'summary' },
        { code: 'NotFound', message: 'Company 9 not found.', field: 'company/id' },
      ],
    });
    expect(problem.kind).toBe('invalid');
    expect(faultAt(problem, 'summary')).toBe('The summary field is required.');
    expect(faultAt(problem, 'company')).toBe('Company 9 not found.');
    expect(faultAt(problem, 'comp')).toBeUndefined();
  });

  it('name the right that was missing', () => {
    const problem = problemOf(403, new Headers(), {
      code: 'Security',
      message: 'no',
      module: 'Service Desk',
      function: 'Service Tickets',
      verb: 'Inquire',
      levelNeeded: 'My',
      levelHeld: 'None',
    });
    expect(problem.right).toMatchObject({ module: 'Service Desk', function: 'Service Tickets', levelHeld: 'None' });
  });

  it('say where a condition is wrong, and how long to wait', () => {
    expect(problemOf(400, new Headers(), { code: 'ApiFindCondition', message: 'x', position: 7 }).position).toBe(7);
    expect(problemOf(429, new Headers({ 'Retry-After': '30' }), { error: 'ConnectWiseAPI', message: 'x' })).toMatchObject({
      kind: 'tooMany',
      code: 'ConnectWiseAPI',
      retryAfter: 30,
    });
  });

  it('survive an answer that is no JSON', () => {
    expect(problemOf(502, new Headers(), '<html>')).toMatchObject({ kind: 'restarting', message: 'HTTP 502' });
  });
});

describe('addresses', () => {
  it('leave out what is empty, and encode the rest', () => {
    expect(addressOf('service/tickets', { conditions: 'summary like "a&b*"', page: undefined, orderBy: '' })).toBe(
      '/v4_6_release/apis/3.0/service/tickets?conditions=summary%20like%20%22a%26b*%22',
    );
  });

  it('follow the next page on the same host', () => {
    expect(nextOf('<https://other/v4_6_release/apis/3.0/x?pageId=9>; rel="next"')).toBe('/v4_6_release/apis/3.0/x?pageId=9');
    expect(nextOf('')).toBeUndefined();
  });
});
