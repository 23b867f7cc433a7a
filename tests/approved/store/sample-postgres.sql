CREATE TABLE IF NOT EXISTS "company_{id}"."reeve~version" ("version" bigint NOT NULL);
INSERT INTO "company_{id}"."reeve~version" ("version") SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM "company_{id}"."reeve~version");
CREATE TABLE IF NOT EXISTS "company_{id}"."reeve~held" ("name" text COLLATE "C" PRIMARY KEY, "version" bigint NOT NULL);
CREATE TABLE IF NOT EXISTS "company_{id}"."reeve~applied" ("name" text COLLATE "C" PRIMARY KEY, "what" text COLLATE "C" NOT NULL);
CREATE TABLE IF NOT EXISTS "company_{id}"."reeve~parts" ("file" bigint NOT NULL, "part" integer NOT NULL, "bytes" bytea NOT NULL, PRIMARY KEY ("file", "part"));
CREATE TABLE IF NOT EXISTS "company_{id}"."reeve~loose" ("file" bigint PRIMARY KEY, "at" bigint NOT NULL);

CREATE TABLE "company_{id}"."Colour" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "sortOrder" integer NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Colour" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~Colour~name" ON "company_{id}"."Colour" ("name~");

CREATE TABLE "company_{id}"."Part" (
  "id" integer NOT NULL PRIMARY KEY,
  "thing" integer NOT NULL,
  "colour" integer,
  "label" text COLLATE "C" NOT NULL,
  "doneFlag" boolean NOT NULL,
  "where" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "label~" text COLLATE "C" NOT NULL,
  "where~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Part" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~Part~colour" ON "company_{id}"."Part" ("colour" NULLS FIRST);
CREATE INDEX "ix~Part~thing" ON "company_{id}"."Part" ("thing");
CREATE INDEX "ix~Part~lastUpdated" ON "company_{id}"."Part" ("lastUpdated");

CREATE TABLE "company_{id}"."Thing" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "code" text COLLATE "C",
  "colour" integer,
  "parent" integer,
  "kind" text COLLATE "C",
  "openFlag" boolean NOT NULL,
  "maybeFlag" boolean,
  "count" integer,
  "big" bigint,
  "amount" numeric(23,4),
  "price" numeric(21,2) NOT NULL,
  "due" bigint,
  "mark" text COLLATE "C",
  "members" text COLLATE "C" NOT NULL,
  "tags" text COLLATE "C",
  "hidden" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "code~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Thing" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~Thing~code" ON "company_{id}"."Thing" ("code~" NULLS FIRST);
CREATE INDEX "ix~Thing~colour~openFlag~dateEntered" ON "company_{id}"."Thing" ("colour" NULLS FIRST, "openFlag", "dateEntered");
CREATE INDEX "ix~Thing~lastUpdated" ON "company_{id}"."Thing" ("lastUpdated");
