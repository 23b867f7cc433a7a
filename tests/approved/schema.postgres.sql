CREATE TABLE IF NOT EXISTS "company_{id}"."reeve~version" ("version" bigint NOT NULL);
INSERT INTO "company_{id}"."reeve~version" ("version") SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM "company_{id}"."reeve~version");
CREATE TABLE IF NOT EXISTS "company_{id}"."reeve~held" ("name" text COLLATE "C" PRIMARY KEY, "version" bigint NOT NULL);
CREATE TABLE IF NOT EXISTS "company_{id}"."reeve~applied" ("name" text COLLATE "C" PRIMARY KEY, "what" text COLLATE "C" NOT NULL);
CREATE TABLE IF NOT EXISTS "company_{id}"."reeve~parts" ("file" bigint NOT NULL, "part" integer NOT NULL, "bytes" bytea NOT NULL, PRIMARY KEY ("file", "part"));
CREATE TABLE IF NOT EXISTS "company_{id}"."reeve~loose" ("file" bigint PRIMARY KEY, "at" bigint NOT NULL);

CREATE TABLE "company_{id}"."AddressFormat" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "format" text COLLATE "C" NOT NULL,
  "defaultFlag" boolean NOT NULL,
  "countryIds" text COLLATE "C" NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "format~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~AddressFormat" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~AddressFormat~name" ON "company_{id}"."AddressFormat" ("name~");

CREATE TABLE "company_{id}"."AllowedFileType" (
  "id" integer NOT NULL PRIMARY KEY,
  "fileType" text COLLATE "C" NOT NULL,
  "sizeLimit" integer,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "fileType~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~AllowedFileType" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~AllowedFileType~fileType" ON "company_{id}"."AllowedFileType" ("fileType~");

CREATE TABLE "company_{id}"."AllowedOrigin" (
  "id" integer NOT NULL PRIMARY KEY,
  "origin" text COLLATE "C" NOT NULL,
  "description" text COLLATE "C" NOT NULL,
  "lastUpdateUtc" bigint,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "origin~" text COLLATE "C" NOT NULL,
  "description~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~AllowedOrigin" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~AllowedOrigin~origin" ON "company_{id}"."AllowedOrigin" ("origin~");

CREATE TABLE "company_{id}"."ApiKey" (
  "id" integer NOT NULL PRIMARY KEY,
  "member" integer NOT NULL,
  "description" text COLLATE "C" NOT NULL,
  "publicKey" text COLLATE "C",
  "privateKeyHash" text COLLATE "C",
  "expires" bigint,
  "allowedAddresses" text COLLATE "C" NOT NULL,
  "inactiveFlag" boolean NOT NULL,
  "lastUsed" bigint,
  "actor" integer,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "description~" text COLLATE "C" NOT NULL,
  "publicKey~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ApiKey" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~ApiKey~publicKey" ON "company_{id}"."ApiKey" ("publicKey~" NULLS FIRST);
CREATE INDEX "ix~ApiKey~member" ON "company_{id}"."ApiKey" ("member");

CREATE TABLE "company_{id}"."AuditEntry" (
  "id" integer NOT NULL PRIMARY KEY,
  "recordResource" text COLLATE "C" NOT NULL,
  "recordId" integer NOT NULL,
  "entity" text COLLATE "C" NOT NULL,
  "verb" text COLLATE "C" NOT NULL,
  "memberIdentifier" text COLLATE "C",
  "memberId" integer,
  "actingBy" text COLLATE "C",
  "keyId" integer,
  "clientId" text COLLATE "C",
  "requestId" text COLLATE "C",
  "address" text COLLATE "C",
  "at" bigint NOT NULL,
  "changes" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "recordResource~" text COLLATE "C" NOT NULL,
  "entity~" text COLLATE "C" NOT NULL,
  "verb~" text COLLATE "C" NOT NULL,
  "memberIdentifier~" text COLLATE "C",
  "actingBy~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~AuditEntry" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~AuditEntry~recordResource~recordId" ON "company_{id}"."AuditEntry" ("recordResource~", "recordId");
CREATE INDEX "ix~AuditEntry~at" ON "company_{id}"."AuditEntry" ("at");
CREATE INDEX "ix~AuditEntry~lastUpdated" ON "company_{id}"."AuditEntry" ("lastUpdated");

CREATE TABLE "company_{id}"."Board" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "location" integer NOT NULL,
  "department" integer NOT NULL,
  "inactiveFlag" boolean NOT NULL,
  "signOffTemplate" integer,
  "sendToContactFlag" boolean NOT NULL,
  "contactTemplate" integer,
  "sendToResourceFlag" boolean NOT NULL,
  "resourceTemplate" integer,
  "projectFlag" boolean NOT NULL,
  "showDependenciesFlag" boolean NOT NULL,
  "showEstimatesFlag" boolean NOT NULL,
  "boardIcon" integer,
  "billTicketsAfterClosedFlag" boolean NOT NULL,
  "billTicketSeparatelyFlag" boolean NOT NULL,
  "billUnapprovedTimeExpenseFlag" boolean NOT NULL,
  "overrideBillingSetupFlag" boolean NOT NULL,
  "dispatchMember" integer,
  "serviceManagerMember" integer,
  "dutyManagerMember" integer,
  "oncallMember" integer,
  "billTime" text COLLATE "C",
  "billExpense" text COLLATE "C",
  "billProduct" text COLLATE "C",
  "autoCloseStatus" integer,
  "autoAssignNewTicketsFlag" boolean NOT NULL,
  "autoAssignNewECTicketsFlag" boolean NOT NULL,
  "autoAssignNewPortalTicketsFlag" boolean NOT NULL,
  "discussionsLockedFlag" boolean NOT NULL,
  "timeEntryLockedFlag" boolean NOT NULL,
  "notifyEmailFrom" text COLLATE "C",
  "notifyEmailFromName" text COLLATE "C",
  "closedLoopDiscussionsFlag" boolean NOT NULL,
  "closedLoopResolutionFlag" boolean NOT NULL,
  "closedLoopInternalAnalysisFlag" boolean NOT NULL,
  "timeEntryDiscussionFlag" boolean NOT NULL,
  "timeEntryResolutionFlag" boolean NOT NULL,
  "timeEntryInternalAnalysisFlag" boolean NOT NULL,
  "problemSort" text COLLATE "C",
  "resolutionSort" text COLLATE "C",
  "internalAnalysisSort" text COLLATE "C",
  "emailConnectorAllowReopenClosedFlag" boolean NOT NULL,
  "emailConnectorReopenStatus" integer,
  "emailConnectorReopenResourcesFlag" boolean NOT NULL,
  "emailConnectorNewTicketNoMatchFlag" boolean NOT NULL,
  "emailConnectorNeverReopenByDaysFlag" boolean NOT NULL,
  "emailConnectorReopenDaysLimit" integer,
  "emailConnectorNeverReopenByDaysClosedFlag" boolean NOT NULL,
  "emailConnectorReopenDaysClosedLimit" integer,
  "useMemberDisplayNameFlag" boolean NOT NULL,
  "sendToCCFlag" boolean NOT NULL,
  "autoAssignTicketOwnerFlag" boolean NOT NULL,
  "autoAssignLimitFlag" boolean NOT NULL,
  "autoAssignLimitAmount" integer,
  "closedLoopAllFlag" boolean NOT NULL,
  "percentageCalculation" text COLLATE "C",
  "allSort" text COLLATE "C",
  "markFirstNoteIssueFlag" boolean NOT NULL,
  "restrictBoardByDefaultFlag" boolean NOT NULL,
  "sendToBundledFlag" boolean NOT NULL,
  "connectWiseId" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "notifyEmailFrom~" text COLLATE "C",
  "notifyEmailFromName~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Board" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~Board~name" ON "company_{id}"."Board" ("name~");

CREATE TABLE "company_{id}"."BoardAutoAssignResource" (
  "id" integer NOT NULL PRIMARY KEY,
  "member" integer,
  "board" integer NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~BoardAutoAssignResource" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~BoardAutoAssignResource~board~member" ON "company_{id}"."BoardAutoAssignResource" ("board", "member" NULLS FIRST);

CREATE TABLE "company_{id}"."BoardAutoTemplate" (
  "id" integer NOT NULL PRIMARY KEY,
  "type" integer,
  "subtype" integer,
  "item" integer,
  "serviceTemplate" integer,
  "board" integer,
  "summarySetting" text COLLATE "C",
  "discussionSetting" text COLLATE "C",
  "internalAnalysisSetting" text COLLATE "C",
  "resolutionSetting" text COLLATE "C",
  "tasksSetting" text COLLATE "C",
  "documentsSetting" text COLLATE "C",
  "resourcesSetting" text COLLATE "C",
  "budgetHoursSetting" text COLLATE "C",
  "financeInformationSetting" text COLLATE "C",
  "sendNotesAsEmailSetting" text COLLATE "C",
  "impactUrgencySetting" text COLLATE "C",
  "templatePrioritySetting" text COLLATE "C",
  "autoApplyFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "impactUrgencySetting~" text COLLATE "C",
  "templatePrioritySetting~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~BoardAutoTemplate" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~BoardAutoTemplate~board" ON "company_{id}"."BoardAutoTemplate" ("board" NULLS FIRST);

CREATE TABLE "company_{id}"."BoardExcludedMember" (
  "id" integer NOT NULL PRIMARY KEY,
  "memberId" integer,
  "boardId" integer NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~BoardExcludedMember" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~BoardExcludedMember~boardId~memberId" ON "company_{id}"."BoardExcludedMember" ("boardId", "memberId" NULLS FIRST);

CREATE TABLE "company_{id}"."BoardItem" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "inactiveFlag" boolean NOT NULL,
  "board" integer NOT NULL,
  "connectWiseId" text COLLATE "C",
  "parentConnectWiseId" text COLLATE "C",
  "parentId" integer,
  "grandParentId" integer,
  "grandParentConnectWiseId" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~BoardItem" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~BoardItem~board~name" ON "company_{id}"."BoardItem" ("board", "name~");

CREATE TABLE "company_{id}"."BoardNotification" (
  "id" integer NOT NULL PRIMARY KEY,
  "member" integer,
  "email" text COLLATE "C",
  "boardId" integer NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "email~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~BoardNotification" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~BoardNotification~boardId" ON "company_{id}"."BoardNotification" ("boardId");

CREATE TABLE "company_{id}"."BoardSkillMapping" (
  "id" integer NOT NULL PRIMARY KEY,
  "type" integer NOT NULL,
  "subType" integer,
  "item" integer,
  "skillCategory" integer NOT NULL,
  "skill" integer NOT NULL,
  "board" integer NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~BoardSkillMapping" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~BoardSkillMapping~board" ON "company_{id}"."BoardSkillMapping" ("board");

CREATE TABLE "company_{id}"."BoardStatus" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "board" integer NOT NULL,
  "sortOrder" integer,
  "displayOnBoard" boolean NOT NULL,
  "inactive" boolean NOT NULL,
  "closedStatus" boolean NOT NULL,
  "timeEntryNotAllowed" boolean NOT NULL,
  "roundRobinCatchall" boolean NOT NULL,
  "defaultFlag" boolean NOT NULL,
  "escalationStatus" text COLLATE "C",
  "customerPortalDescription" text COLLATE "C",
  "customerPortalFlag" boolean NOT NULL,
  "emailTemplate" integer,
  "customStatusIndicatorName" text COLLATE "C",
  "saveTimeAsNote" boolean NOT NULL,
  "connectWiseId" text COLLATE "C",
  "parentConnectWiseId" text COLLATE "C",
  "parentId" integer,
  "grandParentId" integer,
  "grandParentConnectWiseId" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "customerPortalDescription~" text COLLATE "C",
  "customStatusIndicatorName~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~BoardStatus" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~BoardStatus~board~name" ON "company_{id}"."BoardStatus" ("board", "name~");

CREATE TABLE "company_{id}"."BoardStatusNotification" (
  "id" integer NOT NULL PRIMARY KEY,
  "status" integer,
  "member" integer,
  "email" text COLLATE "C",
  "workflowStep" integer,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "email~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~BoardStatusNotification" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~BoardStatusNotification~status" ON "company_{id}"."BoardStatusNotification" ("status" NULLS FIRST);

CREATE TABLE "company_{id}"."BoardSubType" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "inactiveFlag" boolean NOT NULL,
  "typeAssociationIds" text COLLATE "C" NOT NULL,
  "board" integer NOT NULL,
  "connectWiseId" text COLLATE "C",
  "parentConnectWiseId" text COLLATE "C",
  "parentId" integer,
  "grandParentId" integer,
  "grandParentConnectWiseId" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~BoardSubType" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~BoardSubType~board~name" ON "company_{id}"."BoardSubType" ("board", "name~");

CREATE TABLE "company_{id}"."BoardTeam" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "teamLeader" integer NOT NULL,
  "members" text COLLATE "C" NOT NULL,
  "defaultFlag" boolean NOT NULL,
  "notifyOnTicketDelete" boolean NOT NULL,
  "defaultRoundRobinFlag" boolean NOT NULL,
  "roundRobinFlag" boolean NOT NULL,
  "boardId" integer NOT NULL,
  "locationId" integer,
  "businessUnitId" integer,
  "connectWiseId" text COLLATE "C",
  "parentConnectWiseId" text COLLATE "C",
  "parentId" integer,
  "grandParentId" integer,
  "grandParentConnectWiseId" text COLLATE "C",
  "leader" integer,
  "location" integer,
  "department" integer,
  "deleteNotifyFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~BoardTeam" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~BoardTeam~boardId~name" ON "company_{id}"."BoardTeam" ("boardId", "name~");

CREATE TABLE "company_{id}"."BoardType" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "category" text COLLATE "C",
  "defaultFlag" boolean NOT NULL,
  "inactiveFlag" boolean NOT NULL,
  "requestForChangeFlag" boolean NOT NULL,
  "integrationXref" text COLLATE "C",
  "skillCategory" integer,
  "skill" integer,
  "board" integer NOT NULL,
  "location" integer,
  "department" integer,
  "connectWiseId" text COLLATE "C",
  "parentConnectWiseId" text COLLATE "C",
  "parentId" integer,
  "grandParentId" integer,
  "grandParentConnectWiseId" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "integrationXref~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~BoardType" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~BoardType~board~name" ON "company_{id}"."BoardType" ("board", "name~");

CREATE TABLE "company_{id}"."Calendar" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "holidayList" integer,
  "mondayStartTime" text COLLATE "C",
  "mondayEndTime" text COLLATE "C",
  "tuesdayStartTime" text COLLATE "C",
  "tuesdayEndTime" text COLLATE "C",
  "wednesdayStartTime" text COLLATE "C",
  "wednesdayEndTime" text COLLATE "C",
  "thursdayStartTime" text COLLATE "C",
  "thursdayEndTime" text COLLATE "C",
  "fridayStartTime" text COLLATE "C",
  "fridayEndTime" text COLLATE "C",
  "saturdayStartTime" text COLLATE "C",
  "saturdayEndTime" text COLLATE "C",
  "sundayStartTime" text COLLATE "C",
  "sundayEndTime" text COLLATE "C",
  "intervals" text COLLATE "C" NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "mondayStartTime~" text COLLATE "C",
  "mondayEndTime~" text COLLATE "C",
  "tuesdayStartTime~" text COLLATE "C",
  "tuesdayEndTime~" text COLLATE "C",
  "wednesdayStartTime~" text COLLATE "C",
  "wednesdayEndTime~" text COLLATE "C",
  "thursdayStartTime~" text COLLATE "C",
  "thursdayEndTime~" text COLLATE "C",
  "fridayStartTime~" text COLLATE "C",
  "fridayEndTime~" text COLLATE "C",
  "saturdayStartTime~" text COLLATE "C",
  "saturdayEndTime~" text COLLATE "C",
  "sundayStartTime~" text COLLATE "C",
  "sundayEndTime~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Calendar" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~Calendar~name" ON "company_{id}"."Calendar" ("name~");

CREATE TABLE "company_{id}"."CallbackDelivery" (
  "id" integer NOT NULL PRIMARY KEY,
  "callback" integer NOT NULL,
  "status" text COLLATE "C" NOT NULL,
  "type" text COLLATE "C" NOT NULL,
  "action" text COLLATE "C" NOT NULL,
  "recordId" integer NOT NULL,
  "messageId" text COLLATE "C",
  "memberIdentifier" text COLLATE "C",
  "at" bigint NOT NULL,
  "attempts" integer NOT NULL,
  "lastAttempt" bigint,
  "nextAttempt" bigint,
  "milliseconds" integer,
  "responseCode" integer,
  "answer" text COLLATE "C",
  "trouble" text COLLATE "C",
  "recordResource" text COLLATE "C" NOT NULL,
  "lineId" integer NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~CallbackDelivery" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~CallbackDelivery~callback~lineId" ON "company_{id}"."CallbackDelivery" ("callback", "lineId");
CREATE INDEX "ix~CallbackDelivery~callback~status~at" ON "company_{id}"."CallbackDelivery" ("callback", "status", "at");
CREATE INDEX "ix~CallbackDelivery~lastUpdated" ON "company_{id}"."CallbackDelivery" ("lastUpdated");

CREATE TABLE "company_{id}"."CallbackEntry" (
  "id" integer NOT NULL PRIMARY KEY,
  "description" text COLLATE "C",
  "url" text COLLATE "C" NOT NULL,
  "objectId" integer NOT NULL,
  "type" text COLLATE "C" NOT NULL,
  "level" text COLLATE "C" NOT NULL,
  "memberId" integer,
  "payloadVersion" text COLLATE "C",
  "inactiveFlag" boolean NOT NULL,
  "isSoapCallbackFlag" boolean NOT NULL,
  "isSelfSuppressedFlag" boolean NOT NULL,
  "connectWiseID" text COLLATE "C",
  "failingSince" bigint,
  "previousSecretUntil" bigint,
  "keyId" text COLLATE "C",
  "signingKey" text COLLATE "C",
  "secret" text COLLATE "C",
  "previousSecret" text COLLATE "C",
  "activeSince" bigint NOT NULL,
  "replayedAt" bigint NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "description~" text COLLATE "C",
  "url~" text COLLATE "C" NOT NULL,
  "type~" text COLLATE "C" NOT NULL,
  "level~" text COLLATE "C" NOT NULL,
  "payloadVersion~" text COLLATE "C",
  "connectWiseID~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~CallbackEntry" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~CallbackEntry~memberId~url~type~level~objectId" ON "company_{id}"."CallbackEntry" ("memberId" NULLS FIRST, "url~", "type~", "level~", "objectId");

CREATE TABLE "company_{id}"."CallbackPost" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "holder" text COLLATE "C",
  "until" bigint NOT NULL,
  "doneAt" bigint NOT NULL,
  "doneId" integer NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~CallbackPost" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~CallbackPost~name" ON "company_{id}"."CallbackPost" ("name");
CREATE INDEX "ix~CallbackPost~lastUpdated" ON "company_{id}"."CallbackPost" ("lastUpdated");

CREATE TABLE "company_{id}"."Certification" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "company" integer NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Certification" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~Certification~company~name" ON "company_{id}"."Certification" ("company", "name~");

CREATE TABLE "company_{id}"."Code" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "description" text COLLATE "C" NOT NULL,
  "boardId" integer,
  "locationId" integer,
  "businessUnitId" integer,
  "connectWiseId" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "description~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Code" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~Code~boardId~name" ON "company_{id}"."Code" ("boardId" NULLS FIRST, "name~");

CREATE TABLE "company_{id}"."CommunicationType" (
  "id" integer NOT NULL PRIMARY KEY,
  "description" text COLLATE "C" NOT NULL,
  "phoneFlag" boolean NOT NULL,
  "faxFlag" boolean NOT NULL,
  "emailFlag" boolean NOT NULL,
  "defaultFlag" boolean NOT NULL,
  "exchangeXref" text COLLATE "C",
  "iphoneXref" text COLLATE "C",
  "androidXref" text COLLATE "C",
  "googleXref" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "description~" text COLLATE "C" NOT NULL,
  "exchangeXref~" text COLLATE "C",
  "iphoneXref~" text COLLATE "C",
  "androidXref~" text COLLATE "C",
  "googleXref~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~CommunicationType" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~CommunicationType~description" ON "company_{id}"."CommunicationType" ("description~");

CREATE TABLE "company_{id}"."Company" (
  "id" integer NOT NULL PRIMARY KEY,
  "identifier" text COLLATE "C" NOT NULL,
  "name" text COLLATE "C" NOT NULL,
  "status" integer,
  "addressLine1" text COLLATE "C",
  "addressLine2" text COLLATE "C",
  "city" text COLLATE "C",
  "state" text COLLATE "C",
  "zip" text COLLATE "C",
  "country" integer,
  "phoneNumber" text COLLATE "C",
  "faxNumber" text COLLATE "C",
  "website" text COLLATE "C",
  "territory" integer,
  "market" integer,
  "accountNumber" text COLLATE "C",
  "defaultContact" integer,
  "dateAcquired" bigint,
  "parentCompany" integer,
  "annualRevenue" numeric(23,4),
  "creditLimit" numeric(23,4),
  "additionalDebt" numeric(23,4),
  "numberOfEmployees" integer,
  "yearEstablished" integer,
  "revenueYear" integer,
  "timeZoneSetup" integer,
  "ownershipType" integer,
  "leadSource" text COLLATE "C",
  "leadFlag" boolean NOT NULL,
  "unsubscribeFlag" boolean NOT NULL,
  "calendar" integer,
  "userDefinedField1" text COLLATE "C",
  "userDefinedField2" text COLLATE "C",
  "userDefinedField3" text COLLATE "C",
  "userDefinedField4" text COLLATE "C",
  "userDefinedField5" text COLLATE "C",
  "userDefinedField6" text COLLATE "C",
  "userDefinedField7" text COLLATE "C",
  "userDefinedField8" text COLLATE "C",
  "userDefinedField9" text COLLATE "C",
  "userDefinedField10" text COLLATE "C",
  "vendorIdentifier" text COLLATE "C",
  "taxIdentifier" text COLLATE "C",
  "companyEntityType" integer,
  "billToCompany" integer,
  "billingSite" integer,
  "billingContact" integer,
  "invoiceToEmailAddress" text COLLATE "C",
  "invoiceCCEmailAddress" text COLLATE "C",
  "deletedFlag" boolean NOT NULL,
  "dateDeleted" bigint,
  "deletedBy" text COLLATE "C",
  "mobileGuid" text COLLATE "C",
  "facebookUrl" text COLLATE "C",
  "twitterUrl" text COLLATE "C",
  "linkedInUrl" text COLLATE "C",
  "territoryManager" integer,
  "resellerIdentifier" text COLLATE "C",
  "isVendorFlag" boolean NOT NULL,
  "site" integer,
  "integratorTags" text COLLATE "C" NOT NULL,
  "customFields" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "identifier~" text COLLATE "C" NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "addressLine1~" text COLLATE "C",
  "addressLine2~" text COLLATE "C",
  "city~" text COLLATE "C",
  "state~" text COLLATE "C",
  "zip~" text COLLATE "C",
  "phoneNumber~" text COLLATE "C",
  "faxNumber~" text COLLATE "C",
  "website~" text COLLATE "C",
  "accountNumber~" text COLLATE "C",
  "leadSource~" text COLLATE "C",
  "userDefinedField1~" text COLLATE "C",
  "userDefinedField2~" text COLLATE "C",
  "userDefinedField3~" text COLLATE "C",
  "userDefinedField4~" text COLLATE "C",
  "userDefinedField5~" text COLLATE "C",
  "userDefinedField6~" text COLLATE "C",
  "userDefinedField7~" text COLLATE "C",
  "userDefinedField8~" text COLLATE "C",
  "userDefinedField9~" text COLLATE "C",
  "userDefinedField10~" text COLLATE "C",
  "vendorIdentifier~" text COLLATE "C",
  "taxIdentifier~" text COLLATE "C",
  "invoiceToEmailAddress~" text COLLATE "C",
  "invoiceCCEmailAddress~" text COLLATE "C",
  "deletedBy~" text COLLATE "C",
  "facebookUrl~" text COLLATE "C",
  "twitterUrl~" text COLLATE "C",
  "linkedInUrl~" text COLLATE "C",
  "resellerIdentifier~" text COLLATE "C",
  "customFields~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Company" INCREMENT BY 32 START WITH 1;
CREATE TABLE IF NOT EXISTS "company_{id}"."reeve~found~Company" ("id" integer PRIMARY KEY, "grams" integer[] NOT NULL) /* 1: name, identifier */;
CREATE INDEX IF NOT EXISTS "reeve~grams~Company" ON "company_{id}"."reeve~found~Company" USING gin ("grams") WITH (gin_pending_list_limit = 1024);
CREATE UNIQUE INDEX "ux~Company~identifier" ON "company_{id}"."Company" ("identifier~");
CREATE INDEX "ix~Company~name" ON "company_{id}"."Company" ("name~");
CREATE INDEX "ix~Company~territory" ON "company_{id}"."Company" ("territory" NULLS FIRST);
CREATE INDEX "ix~Company~lastUpdated" ON "company_{id}"."Company" ("lastUpdated");

CREATE TABLE "company_{id}"."CompanyCustomNote" (
  "id" integer NOT NULL PRIMARY KEY,
  "customNote" text COLLATE "C" NOT NULL,
  "status" integer NOT NULL,
  "company" integer,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "customNote~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~CompanyCustomNote" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~CompanyCustomNote~company~status" ON "company_{id}"."CompanyCustomNote" ("company" NULLS FIRST, "status");
CREATE INDEX "ix~CompanyCustomNote~lastUpdated" ON "company_{id}"."CompanyCustomNote" ("lastUpdated");

CREATE TABLE "company_{id}"."CompanyGroup" (
  "id" integer NOT NULL PRIMARY KEY,
  "group" integer NOT NULL,
  "company" integer,
  "unsubscribeFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~CompanyGroup" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~CompanyGroup~company~group" ON "company_{id}"."CompanyGroup" ("company" NULLS FIRST, "group");
CREATE INDEX "ix~CompanyGroup~lastUpdated" ON "company_{id}"."CompanyGroup" ("lastUpdated");

CREATE TABLE "company_{id}"."CompanyNote" (
  "id" integer NOT NULL PRIMARY KEY,
  "text" text COLLATE "C" NOT NULL,
  "type" integer,
  "flagged" boolean NOT NULL,
  "company" integer,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "text~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~CompanyNote" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~CompanyNote~company" ON "company_{id}"."CompanyNote" ("company" NULLS FIRST);
CREATE INDEX "ix~CompanyNote~lastUpdated" ON "company_{id}"."CompanyNote" ("lastUpdated");

CREATE TABLE "company_{id}"."CompanyNoteType" (
  "id" integer NOT NULL PRIMARY KEY,
  "identifier" text COLLATE "C",
  "name" text COLLATE "C" NOT NULL,
  "defaultFlag" boolean NOT NULL,
  "importFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "identifier~" text COLLATE "C",
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~CompanyNoteType" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~CompanyNoteType~name" ON "company_{id}"."CompanyNoteType" ("name~");

CREATE TABLE "company_{id}"."CompanyPickerItem" (
  "id" integer NOT NULL PRIMARY KEY,
  "member" integer,
  "company" integer NOT NULL,
  "companyStatus" integer,
  "companyType" integer,
  "companySite" integer,
  "companyLocation" integer,
  "companyCountry" integer,
  "vendorPickerFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~CompanyPickerItem" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~CompanyPickerItem~member~company" ON "company_{id}"."CompanyPickerItem" ("member" NULLS FIRST, "company");
CREATE INDEX "ix~CompanyPickerItem~lastUpdated" ON "company_{id}"."CompanyPickerItem" ("lastUpdated");

CREATE TABLE "company_{id}"."CompanySetting" (
  "id" integer NOT NULL PRIMARY KEY,
  "lenientFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~CompanySetting" INCREMENT BY 32 START WITH 1;

CREATE TABLE "company_{id}"."CompanySite" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "addressLine1" text COLLATE "C",
  "addressLine2" text COLLATE "C",
  "city" text COLLATE "C",
  "stateReference" integer,
  "zip" text COLLATE "C",
  "country" integer,
  "addressFormat" text COLLATE "C",
  "phoneNumber" text COLLATE "C",
  "phoneNumberExt" text COLLATE "C",
  "faxNumber" text COLLATE "C",
  "entityType" integer,
  "expenseReimbursement" numeric(23,4),
  "primaryAddressFlag" boolean NOT NULL,
  "defaultShippingFlag" boolean NOT NULL,
  "defaultBillingFlag" boolean NOT NULL,
  "defaultMailingFlag" boolean NOT NULL,
  "inactiveFlag" boolean NOT NULL,
  "billSeparateFlag" boolean NOT NULL,
  "mobileGuid" text COLLATE "C",
  "calendar" integer,
  "timeZone" integer,
  "company" integer NOT NULL,
  "territory" integer,
  "customFields" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "addressLine1~" text COLLATE "C",
  "addressLine2~" text COLLATE "C",
  "city~" text COLLATE "C",
  "zip~" text COLLATE "C",
  "addressFormat~" text COLLATE "C",
  "phoneNumber~" text COLLATE "C",
  "phoneNumberExt~" text COLLATE "C",
  "faxNumber~" text COLLATE "C",
  "customFields~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~CompanySite" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~CompanySite~company~name" ON "company_{id}"."CompanySite" ("company", "name~");
CREATE INDEX "ix~CompanySite~lastUpdated" ON "company_{id}"."CompanySite" ("lastUpdated");

CREATE TABLE "company_{id}"."CompanyStatus" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "defaultFlag" boolean NOT NULL,
  "inactiveFlag" boolean NOT NULL,
  "notifyFlag" boolean NOT NULL,
  "disallowSavingFlag" boolean NOT NULL,
  "notificationMessage" text COLLATE "C",
  "customNoteFlag" boolean NOT NULL,
  "cancelOpenTracksFlag" boolean NOT NULL,
  "connectWiseId" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "notificationMessage~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~CompanyStatus" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~CompanyStatus~name" ON "company_{id}"."CompanyStatus" ("name~");

CREATE TABLE "company_{id}"."CompanyTeam" (
  "id" integer NOT NULL PRIMARY KEY,
  "company" integer NOT NULL,
  "teamRole" integer NOT NULL,
  "location" integer,
  "department" integer,
  "contact" integer,
  "member" integer,
  "accountManagerFlag" boolean NOT NULL,
  "techFlag" boolean NOT NULL,
  "salesFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~CompanyTeam" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~CompanyTeam~member~company" ON "company_{id}"."CompanyTeam" ("member" NULLS FIRST, "company");
CREATE INDEX "ix~CompanyTeam~company" ON "company_{id}"."CompanyTeam" ("company");
CREATE INDEX "ix~CompanyTeam~lastUpdated" ON "company_{id}"."CompanyTeam" ("lastUpdated");

CREATE TABLE "company_{id}"."CompanyType" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "defaultFlag" boolean NOT NULL,
  "vendorFlag" boolean NOT NULL,
  "serviceAlertFlag" boolean NOT NULL,
  "serviceAlertMessage" text COLLATE "C",
  "connectWiseId" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "serviceAlertMessage~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~CompanyType" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~CompanyType~name" ON "company_{id}"."CompanyType" ("name~");

CREATE TABLE "company_{id}"."CompanyTypeAssociation" (
  "id" integer NOT NULL PRIMARY KEY,
  "type" integer NOT NULL,
  "company" integer NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~CompanyTypeAssociation" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~CompanyTypeAssociation~company~type" ON "company_{id}"."CompanyTypeAssociation" ("company", "type");
CREATE INDEX "ix~CompanyTypeAssociation~lastUpdated" ON "company_{id}"."CompanyTypeAssociation" ("lastUpdated");

CREATE TABLE "company_{id}"."Configuration" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "type" integer NOT NULL,
  "status" integer,
  "company" integer NOT NULL,
  "contact" integer,
  "site" integer,
  "locationId" integer,
  "location" integer,
  "businessUnitId" integer,
  "department" integer,
  "deviceIdentifier" text COLLATE "C",
  "serialNumber" text COLLATE "C",
  "modelNumber" text COLLATE "C",
  "tagNumber" text COLLATE "C",
  "purchaseDate" bigint,
  "installationDate" bigint,
  "installedBy" integer,
  "warrantyExpirationDate" bigint,
  "vendorNotes" text COLLATE "C",
  "notes" text COLLATE "C",
  "macAddress" text COLLATE "C",
  "lastLoginName" text COLLATE "C",
  "billFlag" boolean NOT NULL,
  "backupSuccesses" integer,
  "backupIncomplete" integer,
  "backupFailed" integer,
  "backupRestores" integer,
  "lastBackupDate" bigint,
  "backupServerName" text COLLATE "C",
  "backupBillableSpaceGb" numeric(23,4),
  "backupProtectedDeviceList" text COLLATE "C",
  "backupYear" integer,
  "backupMonth" integer,
  "ipAddress" text COLLATE "C",
  "defaultGateway" text COLLATE "C",
  "osType" text COLLATE "C",
  "osInfo" text COLLATE "C",
  "cpuSpeed" text COLLATE "C",
  "ram" text COLLATE "C",
  "localHardDrives" text COLLATE "C",
  "parentConfigurationId" integer,
  "vendor" integer,
  "questions" text COLLATE "C",
  "activeFlag" boolean NOT NULL,
  "managementLink" text COLLATE "C",
  "remoteLink" text COLLATE "C",
  "mobileGuid" text COLLATE "C",
  "displayVendorFlag" boolean NOT NULL,
  "companyLocationId" integer,
  "showRemoteFlag" boolean NOT NULL,
  "showAutomateFlag" boolean NOT NULL,
  "needsRenewalFlag" boolean NOT NULL,
  "manufacturerPartNumber" text COLLATE "C",
  "customFields" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "deviceIdentifier~" text COLLATE "C",
  "serialNumber~" text COLLATE "C",
  "modelNumber~" text COLLATE "C",
  "tagNumber~" text COLLATE "C",
  "vendorNotes~" text COLLATE "C",
  "notes~" text COLLATE "C",
  "macAddress~" text COLLATE "C",
  "lastLoginName~" text COLLATE "C",
  "backupServerName~" text COLLATE "C",
  "backupProtectedDeviceList~" text COLLATE "C",
  "ipAddress~" text COLLATE "C",
  "defaultGateway~" text COLLATE "C",
  "osType~" text COLLATE "C",
  "osInfo~" text COLLATE "C",
  "cpuSpeed~" text COLLATE "C",
  "ram~" text COLLATE "C",
  "localHardDrives~" text COLLATE "C",
  "managementLink~" text COLLATE "C",
  "remoteLink~" text COLLATE "C",
  "mobileGuid~" text COLLATE "C",
  "manufacturerPartNumber~" text COLLATE "C",
  "customFields~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Configuration" INCREMENT BY 32 START WITH 1;
CREATE TABLE IF NOT EXISTS "company_{id}"."reeve~found~Configuration" ("id" integer PRIMARY KEY, "grams" integer[] NOT NULL) /* 1: name, deviceIdentifier, serialNumber, tagNumber */;
CREATE INDEX IF NOT EXISTS "reeve~grams~Configuration" ON "company_{id}"."reeve~found~Configuration" USING gin ("grams") WITH (gin_pending_list_limit = 1024);
CREATE INDEX "ix~Configuration~company" ON "company_{id}"."Configuration" ("company");
CREATE INDEX "ix~Configuration~type" ON "company_{id}"."Configuration" ("type");
CREATE INDEX "ix~Configuration~contact" ON "company_{id}"."Configuration" ("contact" NULLS FIRST);
CREATE INDEX "ix~Configuration~name" ON "company_{id}"."Configuration" ("name~");
CREATE INDEX "ix~Configuration~deviceIdentifier" ON "company_{id}"."Configuration" ("deviceIdentifier~" NULLS FIRST);
CREATE INDEX "ix~Configuration~serialNumber" ON "company_{id}"."Configuration" ("serialNumber~" NULLS FIRST);
CREATE INDEX "ix~Configuration~parentConfigurationId" ON "company_{id}"."Configuration" ("parentConfigurationId" NULLS FIRST);
CREATE INDEX "ix~Configuration~lastUpdated" ON "company_{id}"."Configuration" ("lastUpdated");

CREATE TABLE "company_{id}"."ConfigurationStatus" (
  "id" integer NOT NULL PRIMARY KEY,
  "description" text COLLATE "C" NOT NULL,
  "closedFlag" boolean NOT NULL,
  "defaultFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "description~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ConfigurationStatus" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~ConfigurationStatus~description" ON "company_{id}"."ConfigurationStatus" ("description~");

CREATE TABLE "company_{id}"."ConfigurationType" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "inactiveFlag" boolean NOT NULL,
  "systemFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ConfigurationType" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~ConfigurationType~name" ON "company_{id}"."ConfigurationType" ("name~");

CREATE TABLE "company_{id}"."ConfigurationTypeQuestion" (
  "id" integer NOT NULL PRIMARY KEY,
  "configurationType" integer,
  "fieldType" text COLLATE "C",
  "entryType" text COLLATE "C",
  "sequenceNumber" numeric(23,4),
  "question" text COLLATE "C" NOT NULL,
  "numberOfDecimals" integer,
  "requiredFlag" boolean NOT NULL,
  "inactiveFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "question~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ConfigurationTypeQuestion" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~ConfigurationTypeQuestion~configurationType" ON "company_{id}"."ConfigurationTypeQuestion" ("configurationType" NULLS FIRST);

CREATE TABLE "company_{id}"."ConfigurationTypeQuestionValue" (
  "id" integer NOT NULL PRIMARY KEY,
  "configurationType" integer,
  "question" integer,
  "value" text COLLATE "C" NOT NULL,
  "defaultFlag" boolean NOT NULL,
  "inactiveFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "value~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ConfigurationTypeQuestionValue" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~ConfigurationTypeQuestionValue~question~value" ON "company_{id}"."ConfigurationTypeQuestionValue" ("question" NULLS FIRST, "value~");

CREATE TABLE "company_{id}"."ConnectWiseHostedSetup" (
  "id" integer NOT NULL PRIMARY KEY,
  "screenId" integer NOT NULL,
  "description" text COLLATE "C" NOT NULL,
  "url" text COLLATE "C" NOT NULL,
  "type" text COLLATE "C",
  "clientId" text COLLATE "C",
  "origin" text COLLATE "C",
  "podHeight" integer,
  "toolbarButtonDialogHeight" integer,
  "toolbarButtonDialogWidth" integer,
  "toolbarButtonText" text COLLATE "C",
  "toolbarButtonToolTip" text COLLATE "C",
  "toolbarButtonIconDocumentId" integer,
  "disabledFlag" boolean NOT NULL,
  "locationIds" text COLLATE "C" NOT NULL,
  "locationsEnabledFlag" boolean NOT NULL,
  "createdBy" text COLLATE "C",
  "dateCreated" bigint,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "description~" text COLLATE "C" NOT NULL,
  "url~" text COLLATE "C" NOT NULL,
  "clientId~" text COLLATE "C",
  "origin~" text COLLATE "C",
  "toolbarButtonText~" text COLLATE "C",
  "toolbarButtonToolTip~" text COLLATE "C",
  "createdBy~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ConnectWiseHostedSetup" INCREMENT BY 32 START WITH 1;

CREATE TABLE "company_{id}"."Contact" (
  "id" integer NOT NULL PRIMARY KEY,
  "firstName" text COLLATE "C" NOT NULL,
  "lastName" text COLLATE "C",
  "company" integer,
  "site" integer,
  "addressLine1" text COLLATE "C",
  "addressLine2" text COLLATE "C",
  "city" text COLLATE "C",
  "state" text COLLATE "C",
  "zip" text COLLATE "C",
  "country" integer,
  "relationship" integer,
  "relationshipOverride" text COLLATE "C",
  "department" integer,
  "inactiveFlag" boolean NOT NULL,
  "defaultMergeContactId" integer,
  "securityIdentifier" text COLLATE "C",
  "managerContact" integer,
  "assistantContact" integer,
  "title" text COLLATE "C",
  "school" text COLLATE "C",
  "nickName" text COLLATE "C",
  "marriedFlag" boolean NOT NULL,
  "childrenFlag" boolean NOT NULL,
  "children" text COLLATE "C",
  "significantOther" text COLLATE "C",
  "portalSecurityLevel" integer,
  "disablePortalLoginFlag" boolean NOT NULL,
  "unsubscribeFlag" boolean NOT NULL,
  "gender" text COLLATE "C",
  "birthDay" text COLLATE "C",
  "anniversary" text COLLATE "C",
  "presence" text COLLATE "C",
  "mobileGuid" text COLLATE "C",
  "facebookUrl" text COLLATE "C",
  "twitterUrl" text COLLATE "C",
  "linkedInUrl" text COLLATE "C",
  "defaultPhoneType" text COLLATE "C",
  "defaultPhoneNbr" text COLLATE "C",
  "defaultPhoneExtension" text COLLATE "C",
  "defaultBillingFlag" boolean NOT NULL,
  "defaultFlag" boolean NOT NULL,
  "userDefinedField1" text COLLATE "C",
  "userDefinedField2" text COLLATE "C",
  "userDefinedField3" text COLLATE "C",
  "userDefinedField4" text COLLATE "C",
  "userDefinedField5" text COLLATE "C",
  "userDefinedField6" text COLLATE "C",
  "userDefinedField7" text COLLATE "C",
  "userDefinedField8" text COLLATE "C",
  "userDefinedField9" text COLLATE "C",
  "userDefinedField10" text COLLATE "C",
  "companyLocation" integer,
  "integratorTags" text COLLATE "C" NOT NULL,
  "photo" integer,
  "name" text COLLATE "C",
  "defaultEmail" text COLLATE "C",
  "customFields" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "firstName~" text COLLATE "C" NOT NULL,
  "lastName~" text COLLATE "C",
  "addressLine1~" text COLLATE "C",
  "addressLine2~" text COLLATE "C",
  "city~" text COLLATE "C",
  "state~" text COLLATE "C",
  "zip~" text COLLATE "C",
  "relationshipOverride~" text COLLATE "C",
  "securityIdentifier~" text COLLATE "C",
  "title~" text COLLATE "C",
  "school~" text COLLATE "C",
  "nickName~" text COLLATE "C",
  "children~" text COLLATE "C",
  "significantOther~" text COLLATE "C",
  "birthDay~" text COLLATE "C",
  "anniversary~" text COLLATE "C",
  "facebookUrl~" text COLLATE "C",
  "twitterUrl~" text COLLATE "C",
  "linkedInUrl~" text COLLATE "C",
  "defaultPhoneType~" text COLLATE "C",
  "defaultPhoneNbr~" text COLLATE "C",
  "defaultPhoneExtension~" text COLLATE "C",
  "userDefinedField1~" text COLLATE "C",
  "userDefinedField2~" text COLLATE "C",
  "userDefinedField3~" text COLLATE "C",
  "userDefinedField4~" text COLLATE "C",
  "userDefinedField5~" text COLLATE "C",
  "userDefinedField6~" text COLLATE "C",
  "userDefinedField7~" text COLLATE "C",
  "userDefinedField8~" text COLLATE "C",
  "userDefinedField9~" text COLLATE "C",
  "userDefinedField10~" text COLLATE "C",
  "name~" text COLLATE "C",
  "customFields~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Contact" INCREMENT BY 32 START WITH 1;
CREATE TABLE IF NOT EXISTS "company_{id}"."reeve~found~Contact" ("id" integer PRIMARY KEY, "grams" integer[] NOT NULL) /* 1: name, firstName, lastName */;
CREATE INDEX IF NOT EXISTS "reeve~grams~Contact" ON "company_{id}"."reeve~found~Contact" USING gin ("grams") WITH (gin_pending_list_limit = 1024);
CREATE INDEX "ix~Contact~company" ON "company_{id}"."Contact" ("company" NULLS FIRST);
CREATE INDEX "ix~Contact~name" ON "company_{id}"."Contact" ("name~" NULLS FIRST);
CREATE INDEX "ix~Contact~lastName~firstName" ON "company_{id}"."Contact" ("lastName~" NULLS FIRST, "firstName~");
CREATE INDEX "ix~Contact~lastUpdated" ON "company_{id}"."Contact" ("lastUpdated");

CREATE TABLE "company_{id}"."ContactCommunication" (
  "id" integer NOT NULL PRIMARY KEY,
  "contactId" integer NOT NULL,
  "type" integer NOT NULL,
  "value" text COLLATE "C" NOT NULL,
  "extension" text COLLATE "C",
  "defaultFlag" boolean NOT NULL,
  "mobileGuid" text COLLATE "C",
  "communicationType" text COLLATE "C",
  "domain" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "value~" text COLLATE "C" NOT NULL,
  "extension~" text COLLATE "C",
  "domain~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ContactCommunication" INCREMENT BY 32 START WITH 1;
CREATE TABLE IF NOT EXISTS "company_{id}"."reeve~found~ContactCommunication" ("id" integer PRIMARY KEY, "grams" integer[] NOT NULL) /* 1: value */;
CREATE INDEX IF NOT EXISTS "reeve~grams~ContactCommunication" ON "company_{id}"."reeve~found~ContactCommunication" USING gin ("grams") WITH (gin_pending_list_limit = 1024);
CREATE INDEX "ix~ContactCommunication~contactId" ON "company_{id}"."ContactCommunication" ("contactId");
CREATE INDEX "ix~ContactCommunication~value" ON "company_{id}"."ContactCommunication" ("value~");
CREATE INDEX "ix~ContactCommunication~lastUpdated" ON "company_{id}"."ContactCommunication" ("lastUpdated");

CREATE TABLE "company_{id}"."ContactDepartment" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "connectWiseId" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ContactDepartment" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~ContactDepartment~name" ON "company_{id}"."ContactDepartment" ("name~");

CREATE TABLE "company_{id}"."ContactGroup" (
  "id" integer NOT NULL PRIMARY KEY,
  "group" integer NOT NULL,
  "contact" integer,
  "description" text COLLATE "C",
  "unsubscribeFlag" boolean NOT NULL,
  "companyUnsubcribedEmailMessage" text COLLATE "C",
  "companyGroupUnsubscribedEmailMessage" text COLLATE "C",
  "contactUnsubscribedEmailMessage" text COLLATE "C",
  "contactGroupUnsubscribedEmailMessage" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "description~" text COLLATE "C",
  "companyUnsubcribedEmailMessage~" text COLLATE "C",
  "companyGroupUnsubscribedEmailMessage~" text COLLATE "C",
  "contactUnsubscribedEmailMessage~" text COLLATE "C",
  "contactGroupUnsubscribedEmailMessage~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ContactGroup" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~ContactGroup~contact~group" ON "company_{id}"."ContactGroup" ("contact" NULLS FIRST, "group");
CREATE INDEX "ix~ContactGroup~lastUpdated" ON "company_{id}"."ContactGroup" ("lastUpdated");

CREATE TABLE "company_{id}"."ContactNote" (
  "id" integer NOT NULL PRIMARY KEY,
  "contactId" integer NOT NULL,
  "text" text COLLATE "C" NOT NULL,
  "type" integer,
  "flagged" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "text~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ContactNote" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~ContactNote~contactId" ON "company_{id}"."ContactNote" ("contactId");
CREATE INDEX "ix~ContactNote~lastUpdated" ON "company_{id}"."ContactNote" ("lastUpdated");

CREATE TABLE "company_{id}"."ContactRelationship" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ContactRelationship" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~ContactRelationship~name" ON "company_{id}"."ContactRelationship" ("name~");

CREATE TABLE "company_{id}"."ContactTrack" (
  "id" integer NOT NULL PRIMARY KEY,
  "trackId" integer NOT NULL,
  "name" text COLLATE "C",
  "startDate" text COLLATE "C",
  "endDate" text COLLATE "C",
  "actionTaken" integer,
  "actionRemaining" integer,
  "startedBy" text COLLATE "C",
  "company" integer,
  "contact" integer,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C",
  "startDate~" text COLLATE "C",
  "endDate~" text COLLATE "C",
  "startedBy~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ContactTrack" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~ContactTrack~company" ON "company_{id}"."ContactTrack" ("company" NULLS FIRST);
CREATE INDEX "ix~ContactTrack~contact" ON "company_{id}"."ContactTrack" ("contact" NULLS FIRST);
CREATE INDEX "ix~ContactTrack~lastUpdated" ON "company_{id}"."ContactTrack" ("lastUpdated");

CREATE TABLE "company_{id}"."ContactType" (
  "id" integer NOT NULL PRIMARY KEY,
  "description" text COLLATE "C" NOT NULL,
  "defaultFlag" boolean NOT NULL,
  "serviceAlertFlag" boolean NOT NULL,
  "serviceAlertMessage" text COLLATE "C",
  "connectWiseId" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "description~" text COLLATE "C" NOT NULL,
  "serviceAlertMessage~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ContactType" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~ContactType~description" ON "company_{id}"."ContactType" ("description~");

CREATE TABLE "company_{id}"."ContactTypeAssociation" (
  "id" integer NOT NULL PRIMARY KEY,
  "type" integer NOT NULL,
  "contact" integer NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ContactTypeAssociation" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~ContactTypeAssociation~contact~type" ON "company_{id}"."ContactTypeAssociation" ("contact", "type");
CREATE INDEX "ix~ContactTypeAssociation~lastUpdated" ON "company_{id}"."ContactTypeAssociation" ("lastUpdated");

CREATE TABLE "company_{id}"."Country" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "defaultFlag" boolean NOT NULL,
  "cityCaption" text COLLATE "C",
  "stateCaption" text COLLATE "C",
  "zipCaption" text COLLATE "C",
  "zipMinimumLength" integer,
  "dialingPrefix" text COLLATE "C",
  "addressFormat" integer,
  "countryCode" text COLLATE "C",
  "coreEntityCountryCode" text COLLATE "C",
  "localizationCaptionOne" text COLLATE "C",
  "localizationValueOne" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "cityCaption~" text COLLATE "C",
  "stateCaption~" text COLLATE "C",
  "zipCaption~" text COLLATE "C",
  "dialingPrefix~" text COLLATE "C",
  "countryCode~" text COLLATE "C",
  "localizationCaptionOne~" text COLLATE "C",
  "localizationValueOne~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Country" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~Country~name" ON "company_{id}"."Country" ("name~");
CREATE UNIQUE INDEX "ux~Country~countryCode" ON "company_{id}"."Country" ("countryCode~" NULLS FIRST);

CREATE TABLE "company_{id}"."CustomizeItem" (
  "id" integer NOT NULL PRIMARY KEY,
  "role" integer NOT NULL,
  "customizeIdentifier" text COLLATE "C",
  "itemIdentifier" text COLLATE "C" NOT NULL,
  "allowedFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "itemIdentifier~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~CustomizeItem" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~CustomizeItem~role~customizeIdentifier~itemIdentifier" ON "company_{id}"."CustomizeItem" ("role", "customizeIdentifier" NULLS FIRST, "itemIdentifier~");

CREATE TABLE "company_{id}"."Department" (
  "id" integer NOT NULL PRIMARY KEY,
  "identifier" text COLLATE "C" NOT NULL,
  "name" text COLLATE "C" NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "identifier~" text COLLATE "C" NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Department" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~Department~identifier" ON "company_{id}"."Department" ("identifier~");
CREATE UNIQUE INDEX "ux~Department~name" ON "company_{id}"."Department" ("name~");

CREATE TABLE "company_{id}"."DepartmentLocation" (
  "id" integer NOT NULL PRIMARY KEY,
  "location" integer NOT NULL,
  "department" integer NOT NULL,
  "departmentManager" integer,
  "dispatch" integer,
  "serviceManager" integer,
  "dutyManager" integer,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~DepartmentLocation" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~DepartmentLocation~department~location" ON "company_{id}"."DepartmentLocation" ("department", "location");
CREATE INDEX "ix~DepartmentLocation~location" ON "company_{id}"."DepartmentLocation" ("location");

CREATE TABLE "company_{id}"."DocumentInfo" (
  "id" integer NOT NULL PRIMARY KEY,
  "title" text COLLATE "C",
  "fileName" text COLLATE "C",
  "serverFileName" text COLLATE "C",
  "owner" text COLLATE "C",
  "linkFlag" boolean NOT NULL,
  "imageFlag" boolean NOT NULL,
  "publicFlag" boolean NOT NULL,
  "htmlTemplateFlag" boolean NOT NULL,
  "readOnlyFlag" boolean NOT NULL,
  "size" integer,
  "urlFlag" boolean NOT NULL,
  "createdOnDate" bigint,
  "documentType" integer,
  "guid" text COLLATE "C",
  "name" text COLLATE "C",
  "recordType" text COLLATE "C",
  "recordId" integer,
  "privateFlag" boolean NOT NULL,
  "recordResource" text COLLATE "C",
  "ticket" integer,
  "file" bigint,
  "mediaType" text COLLATE "C",
  "digest" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "title~" text COLLATE "C",
  "fileName~" text COLLATE "C",
  "serverFileName~" text COLLATE "C",
  "owner~" text COLLATE "C",
  "name~" text COLLATE "C",
  "recordType~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~DocumentInfo" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~DocumentInfo~recordId~recordResource" ON "company_{id}"."DocumentInfo" ("recordId" NULLS FIRST, "recordResource" NULLS FIRST);
CREATE INDEX "ix~DocumentInfo~ticket" ON "company_{id}"."DocumentInfo" ("ticket" NULLS FIRST);
CREATE INDEX "ix~DocumentInfo~lastUpdated" ON "company_{id}"."DocumentInfo" ("lastUpdated");

CREATE TABLE "company_{id}"."DocumentType" (
  "id" integer NOT NULL PRIMARY KEY,
  "fileExtension" text COLLATE "C",
  "icon" text COLLATE "C",
  "mimeType" text COLLATE "C",
  "description" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "fileExtension~" text COLLATE "C",
  "icon~" text COLLATE "C",
  "mimeType~" text COLLATE "C",
  "description~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~DocumentType" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~DocumentType~fileExtension" ON "company_{id}"."DocumentType" ("fileExtension~" NULLS FIRST);

CREATE TABLE "company_{id}"."Draft" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "value" text COLLATE "C" NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Draft" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~Draft~enteredById~name" ON "company_{id}"."Draft" ("enteredById", "name~");
CREATE INDEX "ix~Draft~lastUpdated" ON "company_{id}"."Draft" ("lastUpdated");

CREATE TABLE "company_{id}"."EmailExclusion" (
  "id" integer NOT NULL PRIMARY KEY,
  "description" text COLLATE "C" NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "description~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~EmailExclusion" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~EmailExclusion~description" ON "company_{id}"."EmailExclusion" ("description~");

CREATE TABLE "company_{id}"."EntityType" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C",
  "code" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C",
  "code~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~EntityType" INCREMENT BY 32 START WITH 1;

CREATE TABLE "company_{id}"."FileUploadSetting" (
  "id" integer NOT NULL PRIMARY KEY,
  "restrictFileTypesFlag" boolean NOT NULL,
  "globalFileSizeLimit" integer,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~FileUploadSetting" INCREMENT BY 32 START WITH 1;

CREATE TABLE "company_{id}"."Group" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "publicDescription" text COLLATE "C",
  "publicFlag" boolean NOT NULL,
  "inactiveFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "publicDescription~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Group" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~Group~name" ON "company_{id}"."Group" ("name~");

CREATE TABLE "company_{id}"."Holiday" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "allDayFlag" boolean NOT NULL,
  "date" text COLLATE "C" NOT NULL,
  "timeStart" text COLLATE "C",
  "timeEnd" text COLLATE "C",
  "holidayList" integer,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "date~" text COLLATE "C" NOT NULL,
  "timeStart~" text COLLATE "C",
  "timeEnd~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Holiday" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~Holiday~holidayList~date~name" ON "company_{id}"."Holiday" ("holidayList" NULLS FIRST, "date~", "name~");

CREATE TABLE "company_{id}"."HolidayList" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~HolidayList" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~HolidayList~name" ON "company_{id}"."HolidayList" ("name~");

CREATE TABLE "company_{id}"."Impact" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C",
  "description" text COLLATE "C" NOT NULL,
  "defaultFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C",
  "description~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Impact" INCREMENT BY 32 START WITH 1;

CREATE TABLE "company_{id}"."InOutBoard" (
  "id" integer NOT NULL PRIMARY KEY,
  "member" integer NOT NULL,
  "inOutType" integer NOT NULL,
  "additionalInfo" text COLLATE "C",
  "dateBack" bigint NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "additionalInfo~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~InOutBoard" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~InOutBoard~member" ON "company_{id}"."InOutBoard" ("member");
CREATE INDEX "ix~InOutBoard~lastUpdated" ON "company_{id}"."InOutBoard" ("lastUpdated");

CREATE TABLE "company_{id}"."InOutType" (
  "id" integer NOT NULL PRIMARY KEY,
  "description" text COLLATE "C" NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "description~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~InOutType" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~InOutType~description" ON "company_{id}"."InOutType" ("description~");

CREATE TABLE "company_{id}"."IntegratorTag" (
  "id" integer NOT NULL PRIMARY KEY,
  "text" text COLLATE "C" NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "text~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~IntegratorTag" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~IntegratorTag~text" ON "company_{id}"."IntegratorTag" ("text~");

CREATE TABLE "company_{id}"."KeptAnswer" (
  "id" integer NOT NULL PRIMARY KEY,
  "memberId" integer NOT NULL,
  "key" text COLLATE "C" NOT NULL,
  "request" text COLLATE "C" NOT NULL,
  "status" integer NOT NULL,
  "secretFlag" boolean NOT NULL,
  "body" text COLLATE "C",
  "location" text COLLATE "C",
  "link" text COLLATE "C",
  "version" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~KeptAnswer" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~KeptAnswer~memberId~key" ON "company_{id}"."KeptAnswer" ("memberId", "key");
CREATE INDEX "ix~KeptAnswer~lastUpdated" ON "company_{id}"."KeptAnswer" ("lastUpdated");

CREATE TABLE "company_{id}"."KnowledgeBaseArticle" (
  "id" integer NOT NULL PRIMARY KEY,
  "title" text COLLATE "C" NOT NULL,
  "issue" text COLLATE "C" NOT NULL,
  "resolution" text COLLATE "C" NOT NULL,
  "locationId" integer,
  "businessUnitId" integer,
  "board" integer,
  "categoryId" integer,
  "subCategoryId" integer,
  "dateCreated" bigint,
  "createdBy" text COLLATE "C",
  "approvedFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "title~" text COLLATE "C" NOT NULL,
  "issue~" text COLLATE "C" NOT NULL,
  "resolution~" text COLLATE "C" NOT NULL,
  "createdBy~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~KnowledgeBaseArticle" INCREMENT BY 32 START WITH 1;
CREATE TABLE IF NOT EXISTS "company_{id}"."reeve~found~KnowledgeBaseArticle" ("id" integer PRIMARY KEY, "grams" integer[] NOT NULL) /* 1: title, issue, resolution */;
CREATE INDEX IF NOT EXISTS "reeve~grams~KnowledgeBaseArticle" ON "company_{id}"."reeve~found~KnowledgeBaseArticle" USING gin ("grams") WITH (gin_pending_list_limit = 1024);
CREATE INDEX "ix~KnowledgeBaseArticle~categoryId" ON "company_{id}"."KnowledgeBaseArticle" ("categoryId" NULLS FIRST);
CREATE INDEX "ix~KnowledgeBaseArticle~board" ON "company_{id}"."KnowledgeBaseArticle" ("board" NULLS FIRST);
CREATE INDEX "ix~KnowledgeBaseArticle~lastUpdated" ON "company_{id}"."KnowledgeBaseArticle" ("lastUpdated");

CREATE TABLE "company_{id}"."KnowledgeBaseCategory" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "location" integer,
  "department" integer,
  "approver" integer,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~KnowledgeBaseCategory" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~KnowledgeBaseCategory~name" ON "company_{id}"."KnowledgeBaseCategory" ("name~");

CREATE TABLE "company_{id}"."KnowledgeBaseSettings" (
  "id" integer NOT NULL PRIMARY KEY,
  "requireApproval" boolean NOT NULL,
  "defaultApprover" integer,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~KnowledgeBaseSettings" INCREMENT BY 32 START WITH 1;

CREATE TABLE "company_{id}"."KnowledgeBaseSubCategory" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "category" integer NOT NULL,
  "location" integer,
  "department" integer,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~KnowledgeBaseSubCategory" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~KnowledgeBaseSubCategory~category~name" ON "company_{id}"."KnowledgeBaseSubCategory" ("category", "name~");

CREATE TABLE "company_{id}"."Link" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "tableReferenceId" integer,
  "url" text COLLATE "C",
  "screenLink" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "url~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Link" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~Link~name" ON "company_{id}"."Link" ("name~");

CREATE TABLE "company_{id}"."Location" (
  "id" integer NOT NULL PRIMARY KEY,
  "ownerLevelId" integer,
  "name" text COLLATE "C" NOT NULL,
  "manager" integer,
  "reportsTo" integer,
  "salesRep" text COLLATE "C",
  "timeZoneSetup" integer,
  "calendar" integer,
  "overrideAddressLine1" text COLLATE "C",
  "overrideAddressLine2" text COLLATE "C",
  "overrideCity" text COLLATE "C",
  "overrideState" text COLLATE "C",
  "overrideZip" text COLLATE "C",
  "overrideCountry" integer,
  "overridePhoneNumber" text COLLATE "C",
  "overrideFaxNumber" text COLLATE "C",
  "owaUrl" text COLLATE "C",
  "payrollXref" text COLLATE "C",
  "locationFlag" boolean NOT NULL,
  "clientFlag" boolean NOT NULL,
  "workRoleIds" text COLLATE "C" NOT NULL,
  "departmentIds" text COLLATE "C" NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "salesRep~" text COLLATE "C",
  "overrideAddressLine1~" text COLLATE "C",
  "overrideAddressLine2~" text COLLATE "C",
  "overrideCity~" text COLLATE "C",
  "overrideState~" text COLLATE "C",
  "overrideZip~" text COLLATE "C",
  "overridePhoneNumber~" text COLLATE "C",
  "overrideFaxNumber~" text COLLATE "C",
  "owaUrl~" text COLLATE "C",
  "payrollXref~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Location" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~Location~name" ON "company_{id}"."Location" ("name~");

CREATE TABLE "company_{id}"."MarketDescription" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~MarketDescription" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~MarketDescription~name" ON "company_{id}"."MarketDescription" ("name~");

CREATE TABLE "company_{id}"."Member" (
  "id" integer NOT NULL PRIMARY KEY,
  "identifier" text COLLATE "C" NOT NULL,
  "disableOnlineFlag" boolean NOT NULL,
  "licenseClass" text COLLATE "C",
  "notes" text COLLATE "C",
  "employeeIdentifer" text COLLATE "C",
  "vendorNumber" text COLLATE "C",
  "enableMobileGpsFlag" boolean NOT NULL,
  "inactiveDate" bigint,
  "inactiveFlag" boolean NOT NULL,
  "lastLogin" bigint,
  "clientId" text COLLATE "C",
  "firstName" text COLLATE "C",
  "middleInitial" text COLLATE "C",
  "lastName" text COLLATE "C",
  "hireDate" bigint,
  "country" integer,
  "photo" integer,
  "officeEmail" text COLLATE "C",
  "mobileEmail" text COLLATE "C",
  "homeEmail" text COLLATE "C",
  "defaultEmail" text COLLATE "C",
  "primaryEmail" text COLLATE "C",
  "officePhone" text COLLATE "C",
  "officeExtension" text COLLATE "C",
  "mobilePhone" text COLLATE "C",
  "mobileExtension" text COLLATE "C",
  "homePhone" text COLLATE "C",
  "homeExtension" text COLLATE "C",
  "defaultPhone" text COLLATE "C",
  "securityRole" integer,
  "mapiName" text COLLATE "C",
  "calendarSyncIntegrationFlag" boolean NOT NULL,
  "authenticationServiceType" text COLLATE "C",
  "timebasedOneTimePasswordActivated" boolean NOT NULL,
  "enableLdapAuthenticationFlag" boolean NOT NULL,
  "ldapUserName" text COLLATE "C",
  "signature" text COLLATE "C",
  "phoneIntegrationType" text COLLATE "C",
  "useBrowserLanguageFlag" boolean NOT NULL,
  "title" text COLLATE "C",
  "enableMobileFlag" boolean NOT NULL,
  "type" integer,
  "timeZone" integer,
  "partnerPortalFlag" boolean NOT NULL,
  "stsUserAdminUrl" text COLLATE "C",
  "toastNotificationFlag" boolean NOT NULL,
  "memberPersonas" text COLLATE "C" NOT NULL,
  "adminFlag" boolean NOT NULL,
  "securityLocation" integer,
  "defaultLocation" integer,
  "defaultDepartment" integer,
  "reportsTo" integer,
  "restrictLocationFlag" boolean NOT NULL,
  "restrictDepartmentFlag" boolean NOT NULL,
  "timeApprover" integer,
  "expenseApprover" integer,
  "billableForecast" numeric(23,4),
  "dailyCapacity" numeric(23,4),
  "hourlyCost" numeric(23,4),
  "hourlyRate" numeric(23,4),
  "includeInUtilizationReportingFlag" boolean NOT NULL,
  "requireExpenseEntryFlag" boolean NOT NULL,
  "requireTimeSheetEntryFlag" boolean NOT NULL,
  "requireStartAndEndTimeOnTimeEntryFlag" boolean NOT NULL,
  "allowInCellEntryOnTimeSheet" boolean NOT NULL,
  "enterTimeAgainstCompanyFlag" boolean NOT NULL,
  "allowExpensesEnteredAgainstCompaniesFlag" boolean NOT NULL,
  "timeReminderEmailFlag" boolean NOT NULL,
  "daysTolerance" integer,
  "minimumHours" numeric(23,4),
  "timeSheetStartDate" bigint,
  "serviceDefaultLocation" integer,
  "serviceDefaultDepartment" integer,
  "serviceDefaultBoard" integer,
  "restrictServiceDefaultLocationFlag" boolean NOT NULL,
  "restrictServiceDefaultDepartmentFlag" boolean NOT NULL,
  "excludedServiceBoardIds" text COLLATE "C" NOT NULL,
  "teams" text COLLATE "C" NOT NULL,
  "serviceBoardTeamIds" text COLLATE "C" NOT NULL,
  "projectDefaultLocation" integer,
  "projectDefaultDepartment" integer,
  "restrictProjectDefaultLocationFlag" boolean NOT NULL,
  "restrictProjectDefaultDepartmentFlag" boolean NOT NULL,
  "excludedProjectBoardIds" text COLLATE "C" NOT NULL,
  "scheduleDefaultLocation" integer,
  "scheduleDefaultDepartment" integer,
  "scheduleCapacity" numeric(23,4),
  "serviceLocation" integer,
  "restrictScheduleFlag" boolean NOT NULL,
  "hideMemberInDispatchPortalFlag" boolean NOT NULL,
  "calendar" integer,
  "salesDefaultLocation" integer,
  "restrictDefaultSalesTerritoryFlag" boolean NOT NULL,
  "restrictDefaultWarehouseFlag" boolean NOT NULL,
  "restrictDefaultWarehouseBinFlag" boolean NOT NULL,
  "companyActivityTabFormat" text COLLATE "C",
  "invoiceTimeTabFormat" text COLLATE "C",
  "invoiceScreenDefaultTabFormat" text COLLATE "C",
  "invoicingDisplayOptions" text COLLATE "C",
  "agreementInvoicingDisplayOptions" text COLLATE "C",
  "autoStartStopwatch" boolean NOT NULL,
  "autoPopupQuickNotesWithStopwatch" boolean NOT NULL,
  "globalSearchDefaultTicketFilter" text COLLATE "C",
  "globalSearchDefaultSort" text COLLATE "C",
  "phoneSource" text COLLATE "C",
  "name" text COLLATE "C",
  "emailAddress" text COLLATE "C",
  "blockPriceFlag" boolean NOT NULL,
  "blockCostFlag" boolean NOT NULL,
  "fullName" text COLLATE "C",
  "apiFlag" boolean NOT NULL,
  "passwordHash" text COLLATE "C",
  "passwordSerial" integer,
  "totpSecret" text COLLATE "C",
  "totpPending" text COLLATE "C",
  "totpStep" bigint,
  "recoveryHashes" text COLLATE "C" NOT NULL,
  "knownNetworks" text COLLATE "C" NOT NULL,
  "customFields" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "identifier~" text COLLATE "C" NOT NULL,
  "notes~" text COLLATE "C",
  "employeeIdentifer~" text COLLATE "C",
  "vendorNumber~" text COLLATE "C",
  "clientId~" text COLLATE "C",
  "firstName~" text COLLATE "C",
  "middleInitial~" text COLLATE "C",
  "lastName~" text COLLATE "C",
  "officeEmail~" text COLLATE "C",
  "mobileEmail~" text COLLATE "C",
  "homeEmail~" text COLLATE "C",
  "primaryEmail~" text COLLATE "C",
  "officePhone~" text COLLATE "C",
  "officeExtension~" text COLLATE "C",
  "mobilePhone~" text COLLATE "C",
  "mobileExtension~" text COLLATE "C",
  "homePhone~" text COLLATE "C",
  "homeExtension~" text COLLATE "C",
  "mapiName~" text COLLATE "C",
  "ldapUserName~" text COLLATE "C",
  "signature~" text COLLATE "C",
  "title~" text COLLATE "C",
  "stsUserAdminUrl~" text COLLATE "C",
  "phoneSource~" text COLLATE "C",
  "name~" text COLLATE "C",
  "emailAddress~" text COLLATE "C",
  "fullName~" text COLLATE "C",
  "customFields~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Member" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~Member~identifier" ON "company_{id}"."Member" ("identifier~");

CREATE TABLE "company_{id}"."MemberAccrual" (
  "id" integer NOT NULL PRIMARY KEY,
  "accrualType" text COLLATE "C",
  "year" integer NOT NULL,
  "hours" numeric(21,2) NOT NULL,
  "reason" text COLLATE "C" NOT NULL,
  "member" integer NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "reason~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~MemberAccrual" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~MemberAccrual~member" ON "company_{id}"."MemberAccrual" ("member");
CREATE INDEX "ix~MemberAccrual~lastUpdated" ON "company_{id}"."MemberAccrual" ("lastUpdated");

CREATE TABLE "company_{id}"."MemberCertification" (
  "id" integer NOT NULL PRIMARY KEY,
  "certification" integer NOT NULL,
  "percentComplete" integer,
  "dateReceived" bigint,
  "dateExpires" bigint,
  "certificationNumber" text COLLATE "C",
  "notes" text COLLATE "C",
  "member" integer NOT NULL,
  "company" integer,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "certificationNumber~" text COLLATE "C",
  "notes~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~MemberCertification" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~MemberCertification~member" ON "company_{id}"."MemberCertification" ("member");
CREATE INDEX "ix~MemberCertification~lastUpdated" ON "company_{id}"."MemberCertification" ("lastUpdated");

CREATE TABLE "company_{id}"."MemberDelegation" (
  "id" integer NOT NULL PRIMARY KEY,
  "delegationType" text COLLATE "C",
  "delegatedTo" integer NOT NULL,
  "dateStart" bigint NOT NULL,
  "dateEnd" bigint NOT NULL,
  "member" integer NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~MemberDelegation" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~MemberDelegation~member" ON "company_{id}"."MemberDelegation" ("member");
CREATE INDEX "ix~MemberDelegation~lastUpdated" ON "company_{id}"."MemberDelegation" ("lastUpdated");

CREATE TABLE "company_{id}"."MemberNotificationSetting" (
  "id" integer NOT NULL PRIMARY KEY,
  "notificationType" text COLLATE "C",
  "notificationTrigger" text COLLATE "C",
  "member" integer NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~MemberNotificationSetting" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~MemberNotificationSetting~member" ON "company_{id}"."MemberNotificationSetting" ("member");
CREATE INDEX "ix~MemberNotificationSetting~lastUpdated" ON "company_{id}"."MemberNotificationSetting" ("lastUpdated");

CREATE TABLE "company_{id}"."MemberSkill" (
  "id" integer NOT NULL PRIMARY KEY,
  "skill" integer NOT NULL,
  "skillLevel" text COLLATE "C" NOT NULL,
  "certifiedFlag" boolean NOT NULL,
  "yearsExperience" integer,
  "notes" text COLLATE "C",
  "member" integer NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "notes~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~MemberSkill" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~MemberSkill~member~skill" ON "company_{id}"."MemberSkill" ("member", "skill");
CREATE INDEX "ix~MemberSkill~lastUpdated" ON "company_{id}"."MemberSkill" ("lastUpdated");

CREATE TABLE "company_{id}"."MemberType" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "inactiveFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~MemberType" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~MemberType~name" ON "company_{id}"."MemberType" ("name~");

CREATE TABLE "company_{id}"."MenuEntry" (
  "id" integer NOT NULL PRIMARY KEY,
  "menuLocation" integer NOT NULL,
  "caption" text COLLATE "C" NOT NULL,
  "link" text COLLATE "C" NOT NULL,
  "newWindowFlag" boolean,
  "locationIds" text COLLATE "C" NOT NULL,
  "origin" text COLLATE "C",
  "clientId" text COLLATE "C",
  "largeMenuIconId" integer,
  "smallMenuIconId" integer,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "caption~" text COLLATE "C" NOT NULL,
  "link~" text COLLATE "C" NOT NULL,
  "origin~" text COLLATE "C",
  "clientId~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~MenuEntry" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~MenuEntry~caption" ON "company_{id}"."MenuEntry" ("caption~");

CREATE TABLE "company_{id}"."MenuEntryLocation" (
  "id" integer NOT NULL PRIMARY KEY,
  "location" integer NOT NULL,
  "menuEntry" integer NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~MenuEntryLocation" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~MenuEntryLocation~menuEntry~location" ON "company_{id}"."MenuEntryLocation" ("menuEntry", "location");

CREATE TABLE "company_{id}"."MenuLocation" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~MenuLocation" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~MenuLocation~name" ON "company_{id}"."MenuLocation" ("name~");

CREATE TABLE "company_{id}"."MergedTicket" (
  "id" integer NOT NULL PRIMARY KEY,
  "child" integer NOT NULL,
  "into" integer NOT NULL,
  "statusBefore" integer,
  "parentBefore" integer,
  "notes" text COLLATE "C" NOT NULL,
  "tasks" text COLLATE "C" NOT NULL,
  "entries" text COLLATE "C" NOT NULL,
  "configurations" text COLLATE "C" NOT NULL,
  "children" text COLLATE "C" NOT NULL,
  "documents" text COLLATE "C" NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~MergedTicket" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~MergedTicket~child" ON "company_{id}"."MergedTicket" ("child");
CREATE INDEX "ix~MergedTicket~lastUpdated" ON "company_{id}"."MergedTicket" ("lastUpdated");

CREATE TABLE "company_{id}"."OutboxLine" (
  "id" integer NOT NULL PRIMARY KEY,
  "recordResource" text COLLATE "C" NOT NULL,
  "recordId" integer NOT NULL,
  "type" text COLLATE "C" NOT NULL,
  "action" text COLLATE "C" NOT NULL,
  "memberId" integer,
  "at" bigint NOT NULL,
  "levels" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~OutboxLine" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~OutboxLine~recordResource~recordId" ON "company_{id}"."OutboxLine" ("recordResource", "recordId");
CREATE INDEX "ix~OutboxLine~lastUpdated" ON "company_{id}"."OutboxLine" ("lastUpdated");

CREATE TABLE "company_{id}"."OwnershipType" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~OwnershipType" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~OwnershipType~name" ON "company_{id}"."OwnershipType" ("name~");

CREATE TABLE "company_{id}"."PortalCalendar" (
  "id" integer NOT NULL PRIMARY KEY,
  "weekStart" text COLLATE "C" NOT NULL,
  "adjust1Start" text COLLATE "C",
  "adjust1End" text COLLATE "C",
  "adjust1Hours" numeric(23,4),
  "adjust2Start" text COLLATE "C",
  "adjust2End" text COLLATE "C",
  "adjust2Hours" numeric(23,4),
  "adjust3Start" text COLLATE "C",
  "adjust3End" text COLLATE "C",
  "adjust3Hours" numeric(23,4),
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "adjust1Start~" text COLLATE "C",
  "adjust1End~" text COLLATE "C",
  "adjust2Start~" text COLLATE "C",
  "adjust2End~" text COLLATE "C",
  "adjust3Start~" text COLLATE "C",
  "adjust3End~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~PortalCalendar" INCREMENT BY 32 START WITH 1;

CREATE TABLE "company_{id}"."PortalSecurityLevel" (
  "id" integer NOT NULL PRIMARY KEY,
  "captionIdentifier" text COLLATE "C",
  "isDefaultFlag" boolean NOT NULL,
  "caption" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "captionIdentifier~" text COLLATE "C",
  "caption~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~PortalSecurityLevel" INCREMENT BY 32 START WITH 1;

CREATE TABLE "company_{id}"."PortalSecuritySetting" (
  "id" integer NOT NULL PRIMARY KEY,
  "functionIdentifier" text COLLATE "C",
  "functionDescription" text COLLATE "C",
  "levelOne" boolean NOT NULL,
  "levelTwo" boolean NOT NULL,
  "levelThree" boolean NOT NULL,
  "levelFour" boolean NOT NULL,
  "levelFive" boolean NOT NULL,
  "levelSix" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "functionIdentifier~" text COLLATE "C",
  "functionDescription~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~PortalSecuritySetting" INCREMENT BY 32 START WITH 1;

CREATE TABLE "company_{id}"."Preference" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "value" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Preference" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~Preference~enteredById~name" ON "company_{id}"."Preference" ("enteredById", "name~");
CREATE INDEX "ix~Preference~lastUpdated" ON "company_{id}"."Preference" ("lastUpdated");

CREATE TABLE "company_{id}"."Priority" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "color" text COLLATE "C",
  "sortOrder" integer,
  "defaultFlag" boolean NOT NULL,
  "imageLink" text COLLATE "C",
  "urgencySortOrder" text COLLATE "C",
  "level" text COLLATE "C",
  "connectWiseId" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "imageLink~" text COLLATE "C",
  "urgencySortOrder~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Priority" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~Priority~name" ON "company_{id}"."Priority" ("name~");

CREATE TABLE "company_{id}"."ReminderTime" (
  "id" integer NOT NULL PRIMARY KEY,
  "time" integer,
  "name" text COLLATE "C",
  "defaultFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ReminderTime" INCREMENT BY 32 START WITH 1;

CREATE TABLE "company_{id}"."RequestLine" (
  "id" integer NOT NULL PRIMARY KEY,
  "keyId" integer,
  "memberId" integer,
  "method" text COLLATE "C" NOT NULL,
  "route" text COLLATE "C",
  "status" integer NOT NULL,
  "decision" text COLLATE "C",
  "requests" integer NOT NULL,
  "milliseconds" numeric(22,3) NOT NULL,
  "at" bigint NOT NULL,
  "clientId" text COLLATE "C",
  "requestId" text COLLATE "C",
  "address" text COLLATE "C",
  "memberIdentifier" text COLLATE "C",
  "keyDescription" text COLLATE "C",
  "path" text COLLATE "C",
  "code" text COLLATE "C",
  "module" text COLLATE "C",
  "function" text COLLATE "C",
  "verb" text COLLATE "C",
  "levelNeeded" text COLLATE "C",
  "levelHeld" text COLLATE "C",
  "roleId" integer,
  "setupTable" text COLLATE "C",
  "detail" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "memberIdentifier~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~RequestLine" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~RequestLine~keyId~at" ON "company_{id}"."RequestLine" ("keyId" NULLS FIRST, "at");
CREATE INDEX "ix~RequestLine~lastUpdated" ON "company_{id}"."RequestLine" ("lastUpdated");

CREATE TABLE "company_{id}"."SLA" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "basedOn" text COLLATE "C",
  "defaultFlag" boolean NOT NULL,
  "applicationOrder" integer,
  "hiImpactHiUrgency" integer,
  "hiImpactMedUrgency" integer,
  "hiImpactLowUrgency" integer,
  "medImpactHiUrgency" integer,
  "medImpactMedUrgency" integer,
  "medImpactLowUrgency" integer,
  "lowImpactHiUrgency" integer,
  "lowImpactMedUrgency" integer,
  "lowImpactLowUrgency" integer,
  "respondHours" numeric(23,4),
  "respondPercent" integer,
  "planWithin" numeric(23,4),
  "planWithinPercent" integer,
  "resolutionHours" numeric(23,4),
  "resolutionPercent" integer,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~SLA" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~SLA~name" ON "company_{id}"."SLA" ("name~");

CREATE TABLE "company_{id}"."SLAPriority" (
  "id" integer NOT NULL PRIMARY KEY,
  "priority" integer NOT NULL,
  "respondHours" numeric(23,4),
  "respondPercent" integer,
  "planWithin" numeric(23,4),
  "planWithinPercent" integer,
  "resolutionHours" numeric(23,4),
  "resolutionPercent" integer,
  "sla" integer,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~SLAPriority" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~SLAPriority~sla~priority" ON "company_{id}"."SLAPriority" ("sla" NULLS FIRST, "priority");

CREATE TABLE "company_{id}"."SavedView" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "resource" text COLLATE "C" NOT NULL,
  "sharedFlag" boolean NOT NULL,
  "columns" text COLLATE "C" NOT NULL,
  "conditions" text COLLATE "C",
  "orderBy" text COLLATE "C",
  "layout" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "resource~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~SavedView" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~SavedView~enteredById~resource~name" ON "company_{id}"."SavedView" ("enteredById", "resource~", "name~");
CREATE INDEX "ix~SavedView~lastUpdated" ON "company_{id}"."SavedView" ("lastUpdated");

CREATE TABLE "company_{id}"."ScheduleColor" (
  "id" integer NOT NULL PRIMARY KEY,
  "startPercent" integer,
  "endPercent" integer,
  "color" text COLLATE "C" NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "color~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ScheduleColor" INCREMENT BY 32 START WITH 1;

CREATE TABLE "company_{id}"."ScheduleDetail" (
  "id" integer NOT NULL PRIMARY KEY,
  "scheduleEntry" integer,
  "dateStart" bigint,
  "dateEnd" bigint,
  "hoursScheduled" numeric(23,4),
  "member" integer,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ScheduleDetail" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~ScheduleDetail~scheduleEntry" ON "company_{id}"."ScheduleDetail" ("scheduleEntry" NULLS FIRST);
CREATE INDEX "ix~ScheduleDetail~dateStart" ON "company_{id}"."ScheduleDetail" ("dateStart" NULLS FIRST);
CREATE INDEX "ix~ScheduleDetail~lastUpdated" ON "company_{id}"."ScheduleDetail" ("lastUpdated");

CREATE TABLE "company_{id}"."ScheduleEntry" (
  "id" integer NOT NULL PRIMARY KEY,
  "objectId" integer,
  "name" text COLLATE "C",
  "member" integer,
  "where" integer,
  "dateStart" bigint,
  "dateEnd" bigint,
  "reminder" integer,
  "status" integer,
  "type" integer NOT NULL,
  "doneFlag" boolean NOT NULL,
  "acknowledgedFlag" boolean NOT NULL,
  "ownerFlag" boolean NOT NULL,
  "meetingFlag" boolean NOT NULL,
  "ticketType" text COLLATE "C",
  "projectRoleId" integer,
  "mobileGuid" text COLLATE "C",
  "acknowledgedDate" bigint,
  "closeDate" bigint,
  "notificationSent" boolean NOT NULL,
  "notificationResponse" text COLLATE "C",
  "hours" numeric(23,4),
  "startTimeSet" boolean NOT NULL,
  "endTimeSet" boolean NOT NULL,
  "description" text COLLATE "C",
  "ticket" integer,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C",
  "ticketType~" text COLLATE "C",
  "notificationResponse~" text COLLATE "C",
  "description~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ScheduleEntry" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~ScheduleEntry~ticket~member" ON "company_{id}"."ScheduleEntry" ("ticket" NULLS FIRST, "member" NULLS FIRST);
CREATE INDEX "ix~ScheduleEntry~member~dateStart" ON "company_{id}"."ScheduleEntry" ("member" NULLS FIRST, "dateStart" NULLS FIRST);
CREATE INDEX "ix~ScheduleEntry~dateStart" ON "company_{id}"."ScheduleEntry" ("dateStart" NULLS FIRST);
CREATE INDEX "ix~ScheduleEntry~lastUpdated" ON "company_{id}"."ScheduleEntry" ("lastUpdated");

CREATE TABLE "company_{id}"."ScheduleStatus" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "defaultFlag" boolean NOT NULL,
  "showAsTentativeFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ScheduleStatus" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~ScheduleStatus~name" ON "company_{id}"."ScheduleStatus" ("name~");

CREATE TABLE "company_{id}"."ScheduleType" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "identifier" text COLLATE "C" NOT NULL,
  "where" integer,
  "systemFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "identifier~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ScheduleType" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~ScheduleType~identifier" ON "company_{id}"."ScheduleType" ("identifier~");
CREATE UNIQUE INDEX "ux~ScheduleType~name" ON "company_{id}"."ScheduleType" ("name~");

CREATE TABLE "company_{id}"."SecurityRole" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "roleType" text COLLATE "C",
  "adminFlag" boolean NOT NULL,
  "inactiveFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "roleType~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~SecurityRole" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~SecurityRole~name" ON "company_{id}"."SecurityRole" ("name~");

CREATE TABLE "company_{id}"."SecurityRoleSetting" (
  "id" integer NOT NULL PRIMARY KEY,
  "addLevel" text COLLATE "C" NOT NULL,
  "editLevel" text COLLATE "C" NOT NULL,
  "deleteLevel" text COLLATE "C" NOT NULL,
  "inquireLevel" text COLLATE "C" NOT NULL,
  "moduleFunctionName" text COLLATE "C",
  "moduleFunctionDescription" text COLLATE "C",
  "myAllFlag" boolean NOT NULL,
  "moduleFunctionIdentifier" text COLLATE "C",
  "reportFlag" boolean NOT NULL,
  "restrictFlag" boolean NOT NULL,
  "customFlag" boolean NOT NULL,
  "moduleDescription" text COLLATE "C",
  "moduleIdentifier" text COLLATE "C",
  "moduleName" text COLLATE "C",
  "sortOrder" integer,
  "role" integer NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "moduleFunctionName~" text COLLATE "C",
  "moduleFunctionDescription~" text COLLATE "C",
  "moduleFunctionIdentifier~" text COLLATE "C",
  "moduleDescription~" text COLLATE "C",
  "moduleIdentifier~" text COLLATE "C",
  "moduleName~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~SecurityRoleSetting" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~SecurityRoleSetting~role~moduleFunctionIdentifier" ON "company_{id}"."SecurityRoleSetting" ("role", "moduleFunctionIdentifier~" NULLS FIRST);

CREATE TABLE "company_{id}"."ServiceEmailTemplate" (
  "id" integer NOT NULL PRIMARY KEY,
  "type" text COLLATE "C",
  "serviceSurvey" integer,
  "serviceBoard" integer,
  "useSenderFlag" boolean NOT NULL,
  "firstName" text COLLATE "C",
  "lastName" text COLLATE "C",
  "emailAddress" text COLLATE "C",
  "subject" text COLLATE "C",
  "body" text COLLATE "C",
  "copySenderFlag" boolean NOT NULL,
  "tasksFlag" boolean NOT NULL,
  "resourceRecordsFlag" boolean NOT NULL,
  "externalContactNotifications" boolean NOT NULL,
  "internalContactNotifications" boolean NOT NULL,
  "serviceStatus" integer,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "firstName~" text COLLATE "C",
  "lastName~" text COLLATE "C",
  "emailAddress~" text COLLATE "C",
  "subject~" text COLLATE "C",
  "body~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ServiceEmailTemplate" INCREMENT BY 32 START WITH 1;

CREATE TABLE "company_{id}"."ServiceLocation" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "where" text COLLATE "C",
  "defaultFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ServiceLocation" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~ServiceLocation~name" ON "company_{id}"."ServiceLocation" ("name~");

CREATE TABLE "company_{id}"."ServiceNote" (
  "id" integer NOT NULL PRIMARY KEY,
  "ticketId" integer NOT NULL,
  "text" text COLLATE "C" NOT NULL,
  "detailDescriptionFlag" boolean NOT NULL,
  "internalAnalysisFlag" boolean NOT NULL,
  "resolutionFlag" boolean NOT NULL,
  "issueFlag" boolean NOT NULL,
  "member" integer,
  "contact" integer,
  "customerUpdatedFlag" boolean NOT NULL,
  "dateCreated" bigint,
  "createdBy" text COLLATE "C",
  "internalFlag" boolean NOT NULL,
  "externalFlag" boolean NOT NULL,
  "sentimentScore" numeric(23,4),
  "noteType" text COLLATE "C" NOT NULL,
  "ticket" integer,
  "isMarkdownFlag" boolean NOT NULL,
  "timeStart" bigint,
  "timeEnd" bigint,
  "bundledFlag" boolean NOT NULL,
  "mergedFlag" boolean NOT NULL,
  "originalAuthor" text COLLATE "C",
  "createdByParentFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "text~" text COLLATE "C" NOT NULL,
  "createdBy~" text COLLATE "C",
  "originalAuthor~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ServiceNote" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~ServiceNote~ticket" ON "company_{id}"."ServiceNote" ("ticket" NULLS FIRST);
CREATE INDEX "ix~ServiceNote~ticketId" ON "company_{id}"."ServiceNote" ("ticketId");
CREATE INDEX "ix~ServiceNote~lastUpdated" ON "company_{id}"."ServiceNote" ("lastUpdated");

CREATE TABLE "company_{id}"."ServiceSignoff" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "defaultFlag" boolean NOT NULL,
  "visibleLogoFlag" boolean NOT NULL,
  "companyInfoFlag" boolean NOT NULL,
  "billingTermsFlag" boolean NOT NULL,
  "summaryFlag" boolean NOT NULL,
  "discussionFlag" boolean NOT NULL,
  "taskFlag" boolean NOT NULL,
  "task" text COLLATE "C",
  "configurationsFlag" boolean NOT NULL,
  "internalNotesFlag" boolean NOT NULL,
  "resolutionFlag" boolean NOT NULL,
  "timeFlag" boolean NOT NULL,
  "timeMemberFlag" boolean NOT NULL,
  "timeDateFlag" boolean NOT NULL,
  "timeStartEndFlag" boolean NOT NULL,
  "timeBillFlag" boolean NOT NULL,
  "timeHoursFlag" boolean NOT NULL,
  "timeRateFlag" boolean NOT NULL,
  "timeExtendedAmountFlag" boolean NOT NULL,
  "timeWorkTypeFlag" boolean NOT NULL,
  "timeAgreementFlag" boolean NOT NULL,
  "timeNotesFlag" boolean NOT NULL,
  "timeManualFlag" boolean NOT NULL,
  "timeManualEntry" integer,
  "timeTaxFlag" boolean NOT NULL,
  "expenseFlag" boolean NOT NULL,
  "expenseDateFlag" boolean NOT NULL,
  "expenseMemberFlag" boolean NOT NULL,
  "expenseTypeFlag" boolean NOT NULL,
  "expenseBillFlag" boolean NOT NULL,
  "expenseAmountFlag" boolean NOT NULL,
  "expenseAgreementFlag" boolean NOT NULL,
  "expenseNotesFlag" boolean NOT NULL,
  "expenseTaxFlag" boolean NOT NULL,
  "expenseManualFlag" boolean NOT NULL,
  "expenseManualEntry" integer,
  "productFlag" boolean NOT NULL,
  "productDescriptionFlag" boolean NOT NULL,
  "productBillFlag" boolean NOT NULL,
  "productQuantityFlag" boolean NOT NULL,
  "productPriceFlag" boolean NOT NULL,
  "productExtendedAmountFlag" boolean NOT NULL,
  "productAgreementFlag" boolean NOT NULL,
  "productManualFlag" boolean NOT NULL,
  "productManualEntry" integer,
  "productTaxFlag" boolean NOT NULL,
  "technicianSignoffFlag" boolean NOT NULL,
  "customerSignoffTextFlag" boolean NOT NULL,
  "customerSignoffText" text COLLATE "C",
  "customerSignoffFieldsFlag" boolean NOT NULL,
  "billingMethodsTextFlag" boolean NOT NULL,
  "billingMethodsText" text COLLATE "C",
  "creditCardFieldsFlag" boolean NOT NULL,
  "defaultFFFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "customerSignoffText~" text COLLATE "C",
  "billingMethodsText~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ServiceSignoff" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~ServiceSignoff~name" ON "company_{id}"."ServiceSignoff" ("name~");

CREATE TABLE "company_{id}"."ServiceSurvey" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "inactiveFlag" boolean NOT NULL,
  "headerIncludeLogoFlag" boolean NOT NULL,
  "headerText" text COLLATE "C",
  "headerTextVisibleFlag" boolean NOT NULL,
  "footerText" text COLLATE "C",
  "footerTextVisibleFlag" boolean NOT NULL,
  "thankYouText" text COLLATE "C",
  "notifyWhoVisibleFlag" boolean NOT NULL,
  "notifyMember" integer,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "headerText~" text COLLATE "C",
  "footerText~" text COLLATE "C",
  "thankYouText~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ServiceSurvey" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~ServiceSurvey~name" ON "company_{id}"."ServiceSurvey" ("name~");

CREATE TABLE "company_{id}"."ServiceSurveyQuestion" (
  "id" integer NOT NULL PRIMARY KEY,
  "sequenceNumber" integer,
  "type" text COLLATE "C",
  "question" text COLLATE "C" NOT NULL,
  "includeFlag" boolean NOT NULL,
  "requiredFlag" boolean NOT NULL,
  "noAnswerPoints" integer,
  "surveyId" integer NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "question~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ServiceSurveyQuestion" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~ServiceSurveyQuestion~surveyId" ON "company_{id}"."ServiceSurveyQuestion" ("surveyId");

CREATE TABLE "company_{id}"."ServiceTask" (
  "id" integer NOT NULL PRIMARY KEY,
  "ticketId" integer NOT NULL,
  "notes" text COLLATE "C",
  "closedFlag" boolean NOT NULL,
  "priority" integer,
  "schedule" integer,
  "code" integer,
  "member" integer,
  "resolution" text COLLATE "C",
  "childTicketId" integer,
  "summary" text COLLATE "C",
  "closedDate" bigint,
  "closedBy" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "notes~" text COLLATE "C",
  "resolution~" text COLLATE "C",
  "summary~" text COLLATE "C",
  "closedBy~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ServiceTask" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~ServiceTask~ticketId~priority" ON "company_{id}"."ServiceTask" ("ticketId", "priority" NULLS FIRST);
CREATE INDEX "ix~ServiceTask~member" ON "company_{id}"."ServiceTask" ("member" NULLS FIRST);
CREATE INDEX "ix~ServiceTask~lastUpdated" ON "company_{id}"."ServiceTask" ("lastUpdated");

CREATE TABLE "company_{id}"."ServiceTemplate" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C",
  "board" integer,
  "type" integer,
  "item" integer,
  "subtype" integer,
  "serviceLocation" integer,
  "status" integer,
  "source" integer,
  "priority" integer,
  "team" integer,
  "company" integer,
  "contact" integer,
  "site" integer,
  "assignedNotifyFlag" boolean NOT NULL,
  "location" integer,
  "department" integer,
  "summary" text COLLATE "C",
  "problem" text COLLATE "C",
  "hoursBudget" numeric(23,4),
  "internalAnalysis" text COLLATE "C",
  "timeBillableFlag" boolean NOT NULL,
  "expenseBillableFlag" boolean NOT NULL,
  "purchaseOrderNumber" text COLLATE "C",
  "reference" text COLLATE "C",
  "billComplete_Flag" boolean NOT NULL,
  "billServiceSeparatelyFlag" boolean NOT NULL,
  "billingAmount" numeric(23,4),
  "billUnapprovedTimeAndExpensesFlag" boolean NOT NULL,
  "overrideFlag" boolean NOT NULL,
  "timeInvoiceFlag" boolean NOT NULL,
  "expenseInvoiceFlag" boolean NOT NULL,
  "productInvoiceFlag" boolean NOT NULL,
  "billingMethod" text COLLATE "C",
  "severity" text COLLATE "C",
  "impact" text COLLATE "C",
  "assignedBy" integer,
  "scheduleDaysBefore" integer,
  "serviceDaysBefore" integer,
  "attachScheduleToNewServiceFlag" boolean NOT NULL,
  "templateFlag" boolean NOT NULL,
  "emailContactFlag" boolean NOT NULL,
  "emailResourceFlag" boolean NOT NULL,
  "emailCCFlag" boolean NOT NULL,
  "emailCC" text COLLATE "C",
  "restrictDownpaymentFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C",
  "summary~" text COLLATE "C",
  "problem~" text COLLATE "C",
  "internalAnalysis~" text COLLATE "C",
  "purchaseOrderNumber~" text COLLATE "C",
  "reference~" text COLLATE "C",
  "emailCC~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ServiceTemplate" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~ServiceTemplate~lastUpdated" ON "company_{id}"."ServiceTemplate" ("lastUpdated");

CREATE TABLE "company_{id}"."ServiceTemplateTask" (
  "id" integer NOT NULL PRIMARY KEY,
  "notes" text COLLATE "C",
  "summary" text COLLATE "C",
  "priority" integer,
  "code" integer,
  "template" integer NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "notes~" text COLLATE "C",
  "summary~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ServiceTemplateTask" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~ServiceTemplateTask~template" ON "company_{id}"."ServiceTemplateTask" ("template");
CREATE INDEX "ix~ServiceTemplateTask~lastUpdated" ON "company_{id}"."ServiceTemplateTask" ("lastUpdated");

CREATE TABLE "company_{id}"."ServiceTicketLink" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "enabledFlag" boolean NOT NULL,
  "linkText" text COLLATE "C" NOT NULL,
  "url" text COLLATE "C" NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "linkText~" text COLLATE "C" NOT NULL,
  "url~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~ServiceTicketLink" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~ServiceTicketLink~name" ON "company_{id}"."ServiceTicketLink" ("name~");

CREATE TABLE "company_{id}"."Session" (
  "id" integer NOT NULL PRIMARY KEY,
  "member" integer NOT NULL,
  "tokenHash" text COLLATE "C",
  "createdAt" bigint,
  "lastUsed" bigint,
  "expires" bigint,
  "address" text COLLATE "C",
  "userAgent" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Session" INCREMENT BY 32 START WITH 1;

CREATE TABLE "company_{id}"."SetupLink" (
  "id" integer NOT NULL PRIMARY KEY,
  "tokenHash" text COLLATE "C" NOT NULL,
  "expires" bigint NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~SetupLink" INCREMENT BY 32 START WITH 1;

CREATE TABLE "company_{id}"."Severity" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C",
  "description" text COLLATE "C" NOT NULL,
  "defaultFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C",
  "description~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Severity" INCREMENT BY 32 START WITH 1;

CREATE TABLE "company_{id}"."SignInFailure" (
  "id" integer NOT NULL PRIMARY KEY,
  "place" text COLLATE "C" NOT NULL,
  "count" integer NOT NULL,
  "last" bigint NOT NULL,
  "until" bigint NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~SignInFailure" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~SignInFailure~place" ON "company_{id}"."SignInFailure" ("place");
CREATE INDEX "ix~SignInFailure~lastUpdated" ON "company_{id}"."SignInFailure" ("lastUpdated");

CREATE TABLE "company_{id}"."Skill" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "category" integer NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Skill" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~Skill~category~name" ON "company_{id}"."Skill" ("category", "name~");

CREATE TABLE "company_{id}"."SkillCategory" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~SkillCategory" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~SkillCategory~name" ON "company_{id}"."SkillCategory" ("name~");

CREATE TABLE "company_{id}"."Source" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "defaultFlag" boolean NOT NULL,
  "connectWiseId" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Source" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~Source~name" ON "company_{id}"."Source" ("name~");

CREATE TABLE "company_{id}"."SpentBudget" (
  "id" integer NOT NULL PRIMARY KEY,
  "node" text COLLATE "C" NOT NULL,
  "budget" text COLLATE "C" NOT NULL,
  "window" bigint NOT NULL,
  "requests" integer NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~SpentBudget" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~SpentBudget~window" ON "company_{id}"."SpentBudget" ("window");
CREATE INDEX "ix~SpentBudget~lastUpdated" ON "company_{id}"."SpentBudget" ("lastUpdated");

CREATE TABLE "company_{id}"."StandardNote" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "contents" text COLLATE "C" NOT NULL,
  "location" integer,
  "department" integer,
  "board" integer,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "contents~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~StandardNote" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~StandardNote~name" ON "company_{id}"."StandardNote" ("name~");

CREATE TABLE "company_{id}"."State" (
  "id" integer NOT NULL PRIMARY KEY,
  "identifier" text COLLATE "C" NOT NULL,
  "name" text COLLATE "C" NOT NULL,
  "country" integer NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "identifier~" text COLLATE "C" NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~State" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~State~country~identifier" ON "company_{id}"."State" ("country", "identifier~");

CREATE TABLE "company_{id}"."SurveyOption" (
  "id" integer NOT NULL PRIMARY KEY,
  "caption" text COLLATE "C" NOT NULL,
  "points" integer,
  "includeFlag" boolean NOT NULL,
  "visibleflag" boolean NOT NULL,
  "questionId" integer NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "caption~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~SurveyOption" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~SurveyOption~questionId" ON "company_{id}"."SurveyOption" ("questionId");

CREATE TABLE "company_{id}"."SurveyResult" (
  "id" integer NOT NULL PRIMARY KEY,
  "ticketId" integer NOT NULL,
  "emailAddress" text COLLATE "C",
  "footerResponse" text COLLATE "C",
  "contactMeFlag" boolean NOT NULL,
  "contact" integer,
  "totalPoints" integer,
  "company" integer,
  "surveyId" integer NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "emailAddress~" text COLLATE "C",
  "footerResponse~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~SurveyResult" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~SurveyResult~surveyId" ON "company_{id}"."SurveyResult" ("surveyId");
CREATE INDEX "ix~SurveyResult~ticketId" ON "company_{id}"."SurveyResult" ("ticketId");
CREATE INDEX "ix~SurveyResult~lastUpdated" ON "company_{id}"."SurveyResult" ("lastUpdated");

CREATE TABLE "company_{id}"."SurveyResultDetail" (
  "id" integer NOT NULL PRIMARY KEY,
  "questionId" integer,
  "answer" text COLLATE "C",
  "result" integer NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "answer~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~SurveyResultDetail" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~SurveyResultDetail~result" ON "company_{id}"."SurveyResultDetail" ("result");
CREATE INDEX "ix~SurveyResultDetail~lastUpdated" ON "company_{id}"."SurveyResultDetail" ("lastUpdated");

CREATE TABLE "company_{id}"."TeamRole" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "accountManagerFlag" boolean NOT NULL,
  "techFlag" boolean NOT NULL,
  "salesFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~TeamRole" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~TeamRole~name" ON "company_{id}"."TeamRole" ("name~");

CREATE TABLE "company_{id}"."Ticket" (
  "id" integer NOT NULL PRIMARY KEY,
  "summary" text COLLATE "C" NOT NULL,
  "recordType" text COLLATE "C" NOT NULL,
  "board" integer NOT NULL,
  "status" integer,
  "company" integer NOT NULL,
  "site" integer,
  "siteName" text COLLATE "C",
  "addressLine1" text COLLATE "C",
  "addressLine2" text COLLATE "C",
  "city" text COLLATE "C",
  "stateIdentifier" text COLLATE "C",
  "zip" text COLLATE "C",
  "country" integer,
  "contact" integer,
  "contactName" text COLLATE "C",
  "contactPhoneNumber" text COLLATE "C",
  "contactPhoneExtension" text COLLATE "C",
  "contactEmailAddress" text COLLATE "C",
  "type" integer,
  "subType" integer,
  "item" integer,
  "team" integer,
  "owner" integer,
  "priority" integer,
  "serviceLocation" integer,
  "source" integer,
  "requiredDate" bigint,
  "budgetHours" numeric(23,4),
  "agreementType" text COLLATE "C",
  "severity" text COLLATE "C",
  "impact" text COLLATE "C",
  "externalXRef" text COLLATE "C",
  "poNumber" text COLLATE "C",
  "knowledgeBaseCategoryId" integer,
  "knowledgeBaseSubCategoryId" integer,
  "allowAllClientsPortalView" boolean NOT NULL,
  "customerUpdatedFlag" boolean NOT NULL,
  "automaticEmailContactFlag" boolean NOT NULL,
  "automaticEmailResourceFlag" boolean NOT NULL,
  "automaticEmailCcFlag" boolean NOT NULL,
  "automaticEmailCc" text COLLATE "C",
  "closedDate" bigint,
  "closedBy" text COLLATE "C",
  "closedFlag" boolean NOT NULL,
  "actualHours" numeric(23,4),
  "approved" boolean NOT NULL,
  "estimatedExpenseCost" numeric(23,4),
  "estimatedExpenseRevenue" numeric(23,4),
  "estimatedProductCost" numeric(23,4),
  "estimatedProductRevenue" numeric(23,4),
  "estimatedTimeCost" numeric(23,4),
  "estimatedTimeRevenue" numeric(23,4),
  "billingMethod" text COLLATE "C",
  "billingAmount" numeric(23,4),
  "hourlyRate" numeric(23,4),
  "subBillingMethod" text COLLATE "C",
  "subBillingAmount" numeric(23,4),
  "subDateAccepted" bigint,
  "dateResolved" bigint,
  "dateResplan" bigint,
  "dateResponded" bigint,
  "resolveMinutes" integer,
  "resPlanMinutes" integer,
  "respondMinutes" integer,
  "respondByGoalUTC" bigint,
  "resplanGoalUTC" bigint,
  "resolutionGoalUTC" bigint,
  "escalationLastUpdateMinutes" integer,
  "isInSla" boolean NOT NULL,
  "knowledgeBaseLinkId" integer,
  "resources" text COLLATE "C",
  "parentTicketId" integer,
  "hasChildTicket" boolean NOT NULL,
  "hasMergedChildTicketFlag" boolean NOT NULL,
  "knowledgeBaseLinkType" text COLLATE "C",
  "billTime" text COLLATE "C",
  "billExpenses" text COLLATE "C",
  "billProducts" text COLLATE "C",
  "predecessorType" text COLLATE "C",
  "predecessorId" integer,
  "predecessorClosedFlag" boolean NOT NULL,
  "lagDays" integer,
  "lagNonworkingDaysFlag" boolean NOT NULL,
  "estimatedStartDate" bigint,
  "duration" integer,
  "location" integer,
  "department" integer,
  "mobileGuid" text COLLATE "C",
  "sla" integer,
  "slaStatus" text COLLATE "C",
  "requestForChangeFlag" boolean NOT NULL,
  "mergedParentTicket" integer,
  "integratorTags" text COLLATE "C" NOT NULL,
  "escalationStartDateUTC" bigint,
  "escalationLevel" integer,
  "minutesBeforeWaiting" integer,
  "respondedSkippedMinutes" integer,
  "resplanSkippedMinutes" integer,
  "respondedHours" numeric(23,4),
  "respondedBy" text COLLATE "C",
  "resplanHours" numeric(23,4),
  "resplanBy" text COLLATE "C",
  "resolutionHours" numeric(23,4),
  "resolvedBy" text COLLATE "C",
  "minutesWaiting" integer,
  "predecessor" integer,
  "reopenCount" integer NOT NULL,
  "customFields" text COLLATE "C",
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "summary~" text COLLATE "C" NOT NULL,
  "siteName~" text COLLATE "C",
  "addressLine1~" text COLLATE "C",
  "addressLine2~" text COLLATE "C",
  "city~" text COLLATE "C",
  "stateIdentifier~" text COLLATE "C",
  "zip~" text COLLATE "C",
  "contactName~" text COLLATE "C",
  "contactPhoneNumber~" text COLLATE "C",
  "contactPhoneExtension~" text COLLATE "C",
  "contactEmailAddress~" text COLLATE "C",
  "agreementType~" text COLLATE "C",
  "externalXRef~" text COLLATE "C",
  "poNumber~" text COLLATE "C",
  "automaticEmailCc~" text COLLATE "C",
  "closedBy~" text COLLATE "C",
  "resources~" text COLLATE "C",
  "slaStatus~" text COLLATE "C",
  "respondedBy~" text COLLATE "C",
  "resplanBy~" text COLLATE "C",
  "resolvedBy~" text COLLATE "C",
  "customFields~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Ticket" INCREMENT BY 32 START WITH 1;
CREATE TABLE IF NOT EXISTS "company_{id}"."reeve~found~Ticket" ("id" integer PRIMARY KEY, "grams" integer[] NOT NULL) /* 1: summary */;
CREATE INDEX IF NOT EXISTS "reeve~grams~Ticket" ON "company_{id}"."reeve~found~Ticket" USING gin ("grams") WITH (gin_pending_list_limit = 1024);
CREATE INDEX "ix~Ticket~recordType~board~closedFlag~dateEntered" ON "company_{id}"."Ticket" ("recordType", "board", "closedFlag", "dateEntered");
CREATE INDEX "ix~Ticket~recordType~dateEntered" ON "company_{id}"."Ticket" ("recordType", "dateEntered");
CREATE INDEX "ix~Ticket~status" ON "company_{id}"."Ticket" ("status" NULLS FIRST);
CREATE INDEX "ix~Ticket~company" ON "company_{id}"."Ticket" ("company");
CREATE INDEX "ix~Ticket~contact" ON "company_{id}"."Ticket" ("contact" NULLS FIRST);
CREATE INDEX "ix~Ticket~owner" ON "company_{id}"."Ticket" ("owner" NULLS FIRST);
CREATE INDEX "ix~Ticket~team" ON "company_{id}"."Ticket" ("team" NULLS FIRST);
CREATE INDEX "ix~Ticket~enteredById" ON "company_{id}"."Ticket" ("enteredById");
CREATE INDEX "ix~Ticket~parentTicketId" ON "company_{id}"."Ticket" ("parentTicketId" NULLS FIRST);
CREATE INDEX "ix~Ticket~lastUpdated" ON "company_{id}"."Ticket" ("lastUpdated");

CREATE TABLE "company_{id}"."TicketChangeMark" (
  "id" integer NOT NULL PRIMARY KEY,
  "seen" bigint NOT NULL,
  "seenId" integer NOT NULL,
  "seenRows" integer NOT NULL,
  "done" bigint NOT NULL,
  "doneId" integer NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~TicketChangeMark" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~TicketChangeMark~enteredById" ON "company_{id}"."TicketChangeMark" ("enteredById");
CREATE INDEX "ix~TicketChangeMark~lastUpdated" ON "company_{id}"."TicketChangeMark" ("lastUpdated");

CREATE TABLE "company_{id}"."TicketConfiguration" (
  "id" integer NOT NULL PRIMARY KEY,
  "ticket" integer NOT NULL,
  "configuration" integer NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~TicketConfiguration" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~TicketConfiguration~ticket~configuration" ON "company_{id}"."TicketConfiguration" ("ticket", "configuration");
CREATE INDEX "ix~TicketConfiguration~configuration" ON "company_{id}"."TicketConfiguration" ("configuration");
CREATE INDEX "ix~TicketConfiguration~lastUpdated" ON "company_{id}"."TicketConfiguration" ("lastUpdated");

CREATE TABLE "company_{id}"."TimeZoneSetup" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "offset" numeric(21,2),
  "defaultFlag" boolean NOT NULL,
  "daylightSavingsFlag" boolean NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~TimeZoneSetup" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~TimeZoneSetup~name" ON "company_{id}"."TimeZoneSetup" ("name~");

CREATE TABLE "company_{id}"."TodayPageCategory" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "sortOrder" integer NOT NULL,
  "location" integer,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~TodayPageCategory" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~TodayPageCategory~name" ON "company_{id}"."TodayPageCategory" ("name~");

CREATE TABLE "company_{id}"."Track" (
  "id" integer NOT NULL PRIMARY KEY,
  "name" text COLLATE "C" NOT NULL,
  "inactiveFlag" boolean NOT NULL,
  "notifyActionIds" text COLLATE "C" NOT NULL,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "name~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~Track" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~Track~name" ON "company_{id}"."Track" ("name~");

CREATE TABLE "company_{id}"."TrackAction" (
  "id" integer NOT NULL PRIMARY KEY,
  "notifyType" text COLLATE "C" NOT NULL,
  "specificMemberTo" integer,
  "emailRecipient" text COLLATE "C",
  "specificMemberFrom" integer,
  "emailFrom" text COLLATE "C",
  "subject" text COLLATE "C",
  "notes" text COLLATE "C",
  "companyStatus" integer,
  "track" integer,
  "attachedTrack" integer,
  "group" integer,
  "ccContact" integer,
  "bccContact" integer,
  "daysToExecute" integer,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "emailRecipient~" text COLLATE "C",
  "emailFrom~" text COLLATE "C",
  "subject~" text COLLATE "C",
  "notes~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~TrackAction" INCREMENT BY 32 START WITH 1;
CREATE INDEX "ix~TrackAction~track" ON "company_{id}"."TrackAction" ("track" NULLS FIRST);

CREATE TABLE "company_{id}"."UserDefinedField" (
  "id" integer NOT NULL PRIMARY KEY,
  "podId" integer NOT NULL,
  "caption" text COLLATE "C" NOT NULL,
  "sequenceNumber" integer NOT NULL,
  "screenId" text COLLATE "C",
  "helpText" text COLLATE "C",
  "fieldTypeIdentifier" text COLLATE "C",
  "numberDecimals" integer,
  "entryTypeIdentifier" text COLLATE "C",
  "requiredFlag" boolean NOT NULL,
  "displayOnScreenFlag" boolean NOT NULL,
  "readOnlyFlag" boolean NOT NULL,
  "listViewFlag" boolean NOT NULL,
  "buttonUrl" text COLLATE "C",
  "businessUnitIds" text COLLATE "C" NOT NULL,
  "locationIds" text COLLATE "C" NOT NULL,
  "connectWiseID" text COLLATE "C",
  "dateCreated" bigint,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "caption~" text COLLATE "C" NOT NULL,
  "screenId~" text COLLATE "C",
  "helpText~" text COLLATE "C",
  "buttonUrl~" text COLLATE "C",
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~UserDefinedField" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~UserDefinedField~podId~caption" ON "company_{id}"."UserDefinedField" ("podId", "caption~");

CREATE TABLE "company_{id}"."UserDefinedFieldOption" (
  "id" integer NOT NULL PRIMARY KEY,
  "field" integer NOT NULL,
  "optionValue" text COLLATE "C" NOT NULL,
  "defaultFlag" boolean NOT NULL,
  "inactiveFlag" boolean NOT NULL,
  "sortOrder" integer,
  "lastUpdated" bigint NOT NULL,
  "updatedBy" text COLLATE "C" NOT NULL,
  "dateEntered" bigint NOT NULL,
  "enteredBy" text COLLATE "C" NOT NULL,
  "enteredById" integer NOT NULL,
  "optionValue~" text COLLATE "C" NOT NULL,
  "updatedBy~" text COLLATE "C" NOT NULL,
  "enteredBy~" text COLLATE "C" NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS "company_{id}"."reeve~UserDefinedFieldOption" INCREMENT BY 32 START WITH 1;
CREATE UNIQUE INDEX "ux~UserDefinedFieldOption~field~optionValue" ON "company_{id}"."UserDefinedFieldOption" ("field", "optionValue~");
