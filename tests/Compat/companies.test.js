import assert from 'node:assert/strict';
import { bare, company, cwm, reader, refusal, root, story, wireDate, word } from './session.js';
import { newCompany } from './stock.js';

const { CompanyAPI } = cwm;

story('[plain] companies are listed and the first is read back', async () => {
  const [first] = await CompanyAPI.getCompanyCompanies({ pageSize: 1 });
  const again = await CompanyAPI.getCompanyCompaniesById(first.id);
  assert.deepEqual(again, first);
});

story('a client finds its way from the company information', async () => {
  const { status, json } = await bare(`/login/companyinfo/${company}`);
  assert.equal(status, 200);
  assert.equal(json.Codebase, 'v4_6_release/');
  assert.equal(json.CompanyID.toLowerCase(), company.toLowerCase());
  assert.equal(typeof json.CompanyName, 'string');
  assert.equal(typeof json.IsCloud, 'boolean');
  assert.equal(typeof json.SiteUrl, 'string');
  const unknown = await bare(`/login/companyinfo/${word('nobody')}`);
  assert.deepEqual([unknown.status, unknown.json], [200, null]);
});

story('the system information answers as a check of the credentials', async () => {
  const info = await cwm.SystemAPI.getSystemInfo();
  assert.match(info.version, /^v\d+\.\d+(\.\d+)*$/);
});

story('a company is created, read, counted and found by its conditions', async () => {
  const identifier = word('co');
  const created = await CompanyAPI.postCompanyCompanies({
    identifier,
    name: 'Zürich & Söhne "Compat"',
    city: 'Zürich',
    numberOfEmployees: 12,
  });
  assert.ok(Number.isInteger(created.id));
  assert.equal(created.identifier, identifier);
  assert.equal(created.deletedFlag, false);
  assert.match(created._info.lastUpdated, wireDate);
  assert.ok(created._info.updatedBy);
  assert.ok(!Object.values(created).includes(null), 'null members are omitted');
  assert.ok(Array.isArray(created.types));
  assert.deepEqual(await CompanyAPI.getCompanyCompaniesById(created.id), created);

  const conditions = [
    `identifier="${identifier}"`,
    `Identifier = "${identifier.toUpperCase()}"`,
    `id=${created.id} and deletedFlag=False`,
    `id=${created.id} and name = "Zürich & Söhne \\"Compat\\""`,
    `identifier="${identifier}" and name like "%söhne%"`,
    `identifier="${identifier}" and name like "*Söhne*"`,
    `identifier="${identifier}" and name contains "& S"`,
    `(identifier="nobody" or identifier="${identifier}") and numberOfEmployees>=12`,
    `identifier in ("nobody","${identifier}") and numberOfEmployees < 13`,
    `identifier="${identifier}" and city not in ("Bern","Basel") and city not contains "Basel"`,
    `identifier="${identifier}" and phoneNumber=null and city!=null`,
    `identifier="${identifier}" and _info/lastUpdated > [2020-01-01T00:00:00Z]`,
  ];
  for (const text of conditions) {
    const found = await CompanyAPI.getCompanyCompanies({ conditions: text });
    assert.deepEqual(found.map((row) => row.id), [created.id], text);
    assert.deepEqual(await CompanyAPI.getCompanyCompaniesCount({ conditions: text }), { count: 1 }, text);
  }
});

story('a list is sorted as asked and holds the fields asked for', async () => {
  const tag = word('srt');
  for (const [name, city] of [['b', 'Ulm'], ['a', 'Ulm'], ['c', 'Aachen']]) {
    await newCompany({ name: `${tag} ${name}`, city });
  }
  const rows = await CompanyAPI.getCompanyCompanies({
    conditions: `name like "${tag}%"`,
    orderBy: 'city desc, name asc',
    fields: 'id,name,city',
  });
  assert.deepEqual(rows.map((row) => row.name), [`${tag} a`, `${tag} b`, `${tag} c`]);
  for (const row of rows) assert.deepEqual(Object.keys(row).sort(), ['city', 'id', 'name']);
});

story('a company is replaced by PUT: what is left out is gone', async () => {
  const { id, identifier } = await newCompany({ city: 'Bern', phoneNumber: '031 000' });
  const replaced = await CompanyAPI.putCompanyCompaniesById(id, { identifier, name: 'Replaced', city: 'Basel' });
  assert.equal(replaced.id, id);
  assert.equal(replaced.name, 'Replaced');
  assert.equal(replaced.city, 'Basel');
  assert.equal(replaced.phoneNumber, undefined);
});

story('a company is patched by several operations at once, or not at all', async () => {
  const { id } = await newCompany({ city: 'Bern', phoneNumber: '031 000' });
  const patched = await CompanyAPI.patchCompanyCompaniesById(id, [
    { op: 'replace', path: '/city', value: 'Genève' },
    { op: 'add', path: '/website', value: 'https://example.org' },
    { op: 'remove', path: '/phoneNumber' },
    { op: 'replace', path: '/numberOfEmployees', value: '40' },
    { op: 'replace', path: '/leadFlag', value: 'True' },
  ]);
  assert.equal(patched.city, 'Genève');
  assert.equal(patched.website, 'https://example.org');
  assert.equal(patched.phoneNumber, undefined);
  assert.equal(patched.numberOfEmployees, 40);
  assert.equal(patched.leadFlag, true);

  const refused = await refusal(CompanyAPI.patchCompanyCompaniesById(id, [
    { op: 'replace', path: '/city', value: 'Lugano' },
    { op: 'replace', path: '/nonsense', value: 'x' },
  ]));
  assert.equal(refused.status, 400);
  assert.equal((await CompanyAPI.getCompanyCompaniesById(id)).city, 'Genève');
});

story('a deleted company no longer counts among the living', async () => {
  const { id, identifier } = await newCompany();
  await CompanyAPI.deleteCompanyCompaniesById(id);
  const left = await CompanyAPI.getCompanyCompanies({ conditions: `identifier="${identifier}" and deletedFlag=false` });
  assert.deepEqual(left, []);
});

story('a read-only key lists and reads like a full one', async () => {
  const { CompanyAPI: readOnly } = reader;
  const created = await newCompany();
  assert.equal((await readOnly.getCompanyCompaniesById(created.id)).identifier, created.identifier);
});

story('other codebases, upper case and any Accept lead to the same list', async () => {
  const { json: expected } = await bare(`${root}/company/companies?pageSize=2&fields=id`);
  for (const [path, accept] of [
    ['/v2025_1/apis/3.0/company/companies', '*/*'],
    ['/v2022.1/apis/3.0/company/companies', 'application/vnd.connectwise.com+json'],
    [`${root}/Company/Companies`, 'application/vnd.connectwise.com+json; version=3.0.0'],
    [`${root}/company/companies`, 'text/html'],
  ]) {
    const { status, json } = await bare(`${path}?PageSize=2&Fields=id`, { headers: { accept } });
    assert.equal(status, 200, `${path} ${accept}`);
    assert.deepEqual(json.map((row) => row.id), expected.map((row) => row.id), `${path} ${accept}`);
  }
});
