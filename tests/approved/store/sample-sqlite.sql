CREATE TABLE IF NOT EXISTS "reeve~version" ("version" INTEGER NOT NULL);
INSERT INTO "reeve~version" ("version") SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM "reeve~version");
CREATE TABLE IF NOT EXISTS "reeve~held" ("name" TEXT PRIMARY KEY, "version" INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS "reeve~applied" ("name" TEXT PRIMARY KEY, "what" TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS "reeve~parts" ("file" INTEGER NOT NULL, "part" integer NOT NULL, "bytes" BLOB NOT NULL, PRIMARY KEY ("file", "part"));
CREATE TABLE IF NOT EXISTS "reeve~loose" ("file" INTEGER PRIMARY KEY, "at" INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS "reeve~sequence" ("name" TEXT PRIMARY KEY, "last" INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "reeve~stale" ("table" TEXT NOT NULL, "id" INTEGER NOT NULL, PRIMARY KEY ("table", "id")) WITHOUT ROWID;

CREATE TABLE "Colour" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "sortOrder" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~Colour~name" ON "Colour" ("name~");

CREATE TABLE "Part" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "thing" INTEGER NOT NULL,
  "colour" INTEGER,
  "label" TEXT NOT NULL,
  "doneFlag" INTEGER NOT NULL,
  "where" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "label~" TEXT NOT NULL,
  "where~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~Part~colour" ON "Part" ("colour");
CREATE INDEX "ix~Part~thing" ON "Part" ("thing");
CREATE INDEX "ix~Part~lastUpdated" ON "Part" ("lastUpdated");

CREATE TABLE "Thing" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "code" TEXT,
  "colour" INTEGER,
  "parent" INTEGER,
  "kind" TEXT,
  "openFlag" INTEGER NOT NULL,
  "maybeFlag" INTEGER,
  "count" INTEGER,
  "big" INTEGER,
  "amount" INTEGER,
  "price" INTEGER NOT NULL,
  "due" INTEGER,
  "mark" TEXT,
  "members" TEXT NOT NULL,
  "tags" TEXT,
  "hidden" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "code~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~Thing~code" ON "Thing" ("code~");
CREATE INDEX "ix~Thing~colour~openFlag~dateEntered" ON "Thing" ("colour", "openFlag", "dateEntered");
CREATE INDEX "ix~Thing~lastUpdated" ON "Thing" ("lastUpdated");
