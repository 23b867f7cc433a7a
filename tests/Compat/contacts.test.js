import assert from 'node:assert/strict';
import { cwm, refusal, story, word } from './session.js';
import { communicationType, newCompany, newContact } from './stock.js';

const { CompanyAPI } = cwm;

/** A contact with a mail address and a phone number. */
async function reachable(tag, changes = {}) {
  const [mail, phone] = await Promise.all([communicationType('emailFlag'), communicationType('phoneFlag')]);
  return newContact({
    communicationItems: [
      { type: mail, value: `${tag}@example.org`, communicationType: 'Email', defaultFlag: true },
      { type: phone, value: `555${tag}`, communicationType: 'Phone', defaultFlag: true },
    ],
    ...changes,
  });
}

story('a contact of a company is created with its communications', async () => {
  const tag = word('m');
  const { id: companyId, identifier } = await newCompany();
  const contact = await reachable(tag, { company: { identifier } });
  assert.equal(contact.company.id, companyId);
  assert.equal(contact.company.identifier, identifier);
  const mail = contact.communicationItems.find((item) => item.communicationType === 'Email');
  assert.equal(mail.value, `${tag}@example.org`);
  assert.equal(mail.domain, '@example.org');
  assert.ok(mail.type.id && mail.type.name);
  assert.ok(Number.isInteger(mail.id));
  assert.deepEqual(await CompanyAPI.getCompanyContactsById(contact.id), contact);
  const found = await CompanyAPI.getCompanyContacts({ conditions: `company/identifier="${identifier}"` });
  assert.deepEqual(found.map((row) => row.id), [contact.id]);
});

story('a contact needs no company', async () => {
  const contact = await newContact();
  assert.equal(contact.company, undefined);
  assert.deepEqual(contact.communicationItems, []);
  const found = await CompanyAPI.getCompanyContacts({ conditions: `id=${contact.id} and company=null and company/id=null` });
  assert.equal(found.length, 1);
});

story('child conditions find a contact by one of its communications', async () => {
  const tag = word('m');
  const { id } = await reachable(tag);
  const find = (childConditions, more = {}) => CompanyAPI.getCompanyContacts({ childConditions, ...more });
  const mail = 'communicationItems/communicationType="Email"';
  const hits = [
    `communicationItems/value like "${tag}%" AND ${mail}`,
    `communicationItems/value like "${tag}*" and ${mail}`,
    `communicationItems/value = "${tag}@example.org"`,
    `communicationItems/value like "${tag}@example.org"`,
    `communicationItems/value contains "${tag}@" AND ${mail}`,
    `communicationItems/value="555${tag}" AND communicationItems/communicationType="Phone"`,
  ];
  for (const text of hits) {
    assert.deepEqual((await find(text)).map((row) => row.id), [id], text);
    assert.deepEqual(await CompanyAPI.getCompanyContactsCount({ childConditions: text }), { count: 1 }, text);
  }
  assert.deepEqual(await find(`communicationItems/value like "555${tag}%" AND ${mail}`), [], 'both hold for one item');
  assert.deepEqual(await find(hits[0], { conditions: 'lastName="Nobody at all"' }), [], 'conditions are joined by AND');
  assert.equal((await find(hits[0], { conditions: 'lastName="Compat"' })).length, 1);
});

story('a child field in conditions is refused with the name of the field', async () => {
  const { status, data } = await refusal(CompanyAPI.getCompanyContacts({ conditions: 'types/name="Owner"' }));
  assert.equal(status, 400);
  assert.equal(data.code, 'ApiFindCondition');
  assert.match(data.message, /types\/name/);
});

story('communications are added, changed and removed as rows of their own', async () => {
  const tag = word('m');
  const { id } = await reachable(tag);
  const mail = await communicationType('emailFlag');
  const added = await CompanyAPI.postCompanyContactsByParentIdCommunications(id, { type: mail, value: `second-${tag}@example.com` });
  assert.equal(added.contactId, id);
  assert.equal(added.communicationType, 'Email');
  assert.equal(added.domain, '@example.com');
  const patched = await CompanyAPI.patchCompanyContactsByParentIdCommunicationsById(added.id, id, [
    { op: 'replace', path: '/value', value: `third-${tag}@example.net` },
  ]);
  assert.equal(patched.value, `third-${tag}@example.net`);
  const listed = await CompanyAPI.getCompanyContactsByParentIdCommunications(id, { conditions: `value like "third-%"` });
  assert.deepEqual(listed.map((row) => row.id), [added.id]);
  assert.deepEqual(await CompanyAPI.getCompanyContactsByParentIdCommunicationsCount(id), { count: 3 });
  await CompanyAPI.deleteCompanyContactsByParentIdCommunicationsById(added.id, id);
  assert.deepEqual(await CompanyAPI.getCompanyContactsByParentIdCommunicationsCount(id), { count: 2 });
});

story('a new default communication of a kind demotes the former one', async () => {
  const tag = word('m');
  const { id } = await reachable(tag);
  const mail = await communicationType('emailFlag');
  await CompanyAPI.postCompanyContactsByParentIdCommunications(id, { type: mail, value: `new-${tag}@example.org`, defaultFlag: true });
  const { communicationItems } = await CompanyAPI.getCompanyContactsById(id);
  const defaults = communicationItems.filter((item) => item.defaultFlag).map((item) => item.value).sort();
  assert.deepEqual(defaults, [`555${tag}`, `new-${tag}@example.org`].sort());
});

story('a contact is patched by plain and by indexed child paths, one after the other', async () => {
  const tag = word('m');
  const { id } = await reachable(tag);
  const mail = await communicationType('emailFlag');
  const patch = (...operations) => CompanyAPI.patchCompanyContactsById(id, operations);
  const values = (contact) => contact.communicationItems.map((item) => item.value);

  const renamed = await patch({ op: 'replace', path: '/title', value: 'Head of Ops' }, { op: 'replace', path: '/inactiveFlag', value: 'True' });
  assert.deepEqual([renamed.title, renamed.inactiveFlag], ['Head of Ops', true]);

  const before = values(renamed);
  const replaced = await patch({ op: 'replace', path: '/communicationItems/1/value', value: `changed-${tag}` });
  assert.deepEqual(values(replaced), [before[0], `changed-${tag}`]);

  const added = await patch({ op: 'add', path: '/communicationItems/2', value: { type: mail, value: `${tag}@example.net`, communicationType: 'Email' } });
  assert.deepEqual(values(added), [before[0], `changed-${tag}`, `${tag}@example.net`]);

  const removed = await patch({ op: 'remove', path: '/communicationItems/0' }, { op: 'remove', path: '/communicationItems/0' });
  assert.deepEqual(values(removed), [`${tag}@example.net`]);
});

story('a contact moves to another company and is deleted', async () => {
  const target = await newCompany();
  const { id } = await newContact();
  const moved = await CompanyAPI.patchCompanyContactsById(id, [{ op: 'replace', path: '/company', value: { id: target.id } }]);
  assert.equal(moved.company.identifier, target.identifier);
  await CompanyAPI.deleteCompanyContactsById(id);
  const { status, data } = await refusal(CompanyAPI.getCompanyContactsById(id));
  assert.equal(status, 404);
  assert.equal(data.code, 'NotFound');
});
