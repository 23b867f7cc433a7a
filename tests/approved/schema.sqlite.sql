CREATE TABLE IF NOT EXISTS "reeve~version" ("version" INTEGER NOT NULL);
INSERT INTO "reeve~version" ("version") SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM "reeve~version");
CREATE TABLE IF NOT EXISTS "reeve~held" ("name" TEXT PRIMARY KEY, "version" INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS "reeve~applied" ("name" TEXT PRIMARY KEY, "what" TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS "reeve~parts" ("file" INTEGER NOT NULL, "part" integer NOT NULL, "bytes" BLOB NOT NULL, PRIMARY KEY ("file", "part"));
CREATE TABLE IF NOT EXISTS "reeve~loose" ("file" INTEGER PRIMARY KEY, "at" INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS "reeve~sequence" ("name" TEXT PRIMARY KEY, "last" INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "reeve~stale" ("table" TEXT NOT NULL, "id" INTEGER NOT NULL, PRIMARY KEY ("table", "id")) WITHOUT ROWID;

CREATE TABLE "AddressFormat" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "format" TEXT NOT NULL,
  "defaultFlag" INTEGER NOT NULL,
  "countryIds" TEXT NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "format~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~AddressFormat~name" ON "AddressFormat" ("name~");

CREATE TABLE "AllowedFileType" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "fileType" TEXT NOT NULL,
  "sizeLimit" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "fileType~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~AllowedFileType~fileType" ON "AllowedFileType" ("fileType~");

CREATE TABLE "AllowedOrigin" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "origin" TEXT NOT NULL,
  "description" TEXT NOT NULL,
  "lastUpdateUtc" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "origin~" TEXT NOT NULL,
  "description~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~AllowedOrigin~origin" ON "AllowedOrigin" ("origin~");

CREATE TABLE "ApiKey" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "member" INTEGER NOT NULL,
  "description" TEXT NOT NULL,
  "publicKey" TEXT,
  "privateKeyHash" TEXT,
  "expires" INTEGER,
  "allowedAddresses" TEXT NOT NULL,
  "inactiveFlag" INTEGER NOT NULL,
  "lastUsed" INTEGER,
  "actor" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "description~" TEXT NOT NULL,
  "publicKey~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~ApiKey~publicKey" ON "ApiKey" ("publicKey~");
CREATE INDEX "ix~ApiKey~member" ON "ApiKey" ("member");

CREATE TABLE "AuditEntry" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "recordResource" TEXT NOT NULL,
  "recordId" INTEGER NOT NULL,
  "entity" TEXT NOT NULL,
  "verb" TEXT NOT NULL,
  "memberIdentifier" TEXT,
  "memberId" INTEGER,
  "actingBy" TEXT,
  "keyId" INTEGER,
  "clientId" TEXT,
  "requestId" TEXT,
  "address" TEXT,
  "at" INTEGER NOT NULL,
  "changes" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "recordResource~" TEXT NOT NULL,
  "entity~" TEXT NOT NULL,
  "verb~" TEXT NOT NULL,
  "memberIdentifier~" TEXT,
  "actingBy~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~AuditEntry~recordResource~recordId" ON "AuditEntry" ("recordResource~", "recordId");
CREATE INDEX "ix~AuditEntry~at" ON "AuditEntry" ("at");
CREATE INDEX "ix~AuditEntry~lastUpdated" ON "AuditEntry" ("lastUpdated");

CREATE TABLE "Board" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "location" INTEGER NOT NULL,
  "department" INTEGER NOT NULL,
  "inactiveFlag" INTEGER NOT NULL,
  "signOffTemplate" INTEGER,
  "sendToContactFlag" INTEGER NOT NULL,
  "contactTemplate" INTEGER,
  "sendToResourceFlag" INTEGER NOT NULL,
  "resourceTemplate" INTEGER,
  "projectFlag" INTEGER NOT NULL,
  "showDependenciesFlag" INTEGER NOT NULL,
  "showEstimatesFlag" INTEGER NOT NULL,
  "boardIcon" INTEGER,
  "billTicketsAfterClosedFlag" INTEGER NOT NULL,
  "billTicketSeparatelyFlag" INTEGER NOT NULL,
  "billUnapprovedTimeExpenseFlag" INTEGER NOT NULL,
  "overrideBillingSetupFlag" INTEGER NOT NULL,
  "dispatchMember" INTEGER,
  "serviceManagerMember" INTEGER,
  "dutyManagerMember" INTEGER,
  "oncallMember" INTEGER,
  "billTime" TEXT,
  "billExpense" TEXT,
  "billProduct" TEXT,
  "autoCloseStatus" INTEGER,
  "autoAssignNewTicketsFlag" INTEGER NOT NULL,
  "autoAssignNewECTicketsFlag" INTEGER NOT NULL,
  "autoAssignNewPortalTicketsFlag" INTEGER NOT NULL,
  "discussionsLockedFlag" INTEGER NOT NULL,
  "timeEntryLockedFlag" INTEGER NOT NULL,
  "notifyEmailFrom" TEXT,
  "notifyEmailFromName" TEXT,
  "closedLoopDiscussionsFlag" INTEGER NOT NULL,
  "closedLoopResolutionFlag" INTEGER NOT NULL,
  "closedLoopInternalAnalysisFlag" INTEGER NOT NULL,
  "timeEntryDiscussionFlag" INTEGER NOT NULL,
  "timeEntryResolutionFlag" INTEGER NOT NULL,
  "timeEntryInternalAnalysisFlag" INTEGER NOT NULL,
  "problemSort" TEXT,
  "resolutionSort" TEXT,
  "internalAnalysisSort" TEXT,
  "emailConnectorAllowReopenClosedFlag" INTEGER NOT NULL,
  "emailConnectorReopenStatus" INTEGER,
  "emailConnectorReopenResourcesFlag" INTEGER NOT NULL,
  "emailConnectorNewTicketNoMatchFlag" INTEGER NOT NULL,
  "emailConnectorNeverReopenByDaysFlag" INTEGER NOT NULL,
  "emailConnectorReopenDaysLimit" INTEGER,
  "emailConnectorNeverReopenByDaysClosedFlag" INTEGER NOT NULL,
  "emailConnectorReopenDaysClosedLimit" INTEGER,
  "useMemberDisplayNameFlag" INTEGER NOT NULL,
  "sendToCCFlag" INTEGER NOT NULL,
  "autoAssignTicketOwnerFlag" INTEGER NOT NULL,
  "autoAssignLimitFlag" INTEGER NOT NULL,
  "autoAssignLimitAmount" INTEGER,
  "closedLoopAllFlag" INTEGER NOT NULL,
  "percentageCalculation" TEXT,
  "allSort" TEXT,
  "markFirstNoteIssueFlag" INTEGER NOT NULL,
  "restrictBoardByDefaultFlag" INTEGER NOT NULL,
  "sendToBundledFlag" INTEGER NOT NULL,
  "connectWiseId" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "notifyEmailFrom~" TEXT,
  "notifyEmailFromName~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~Board~name" ON "Board" ("name~");

CREATE TABLE "BoardAutoAssignResource" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "member" INTEGER,
  "board" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~BoardAutoAssignResource~board~member" ON "BoardAutoAssignResource" ("board", "member");

CREATE TABLE "BoardAutoTemplate" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "type" INTEGER,
  "subtype" INTEGER,
  "item" INTEGER,
  "serviceTemplate" INTEGER,
  "board" INTEGER,
  "summarySetting" TEXT,
  "discussionSetting" TEXT,
  "internalAnalysisSetting" TEXT,
  "resolutionSetting" TEXT,
  "tasksSetting" TEXT,
  "documentsSetting" TEXT,
  "resourcesSetting" TEXT,
  "budgetHoursSetting" TEXT,
  "financeInformationSetting" TEXT,
  "sendNotesAsEmailSetting" TEXT,
  "impactUrgencySetting" TEXT,
  "templatePrioritySetting" TEXT,
  "autoApplyFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "impactUrgencySetting~" TEXT,
  "templatePrioritySetting~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~BoardAutoTemplate~board" ON "BoardAutoTemplate" ("board");

CREATE TABLE "BoardExcludedMember" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "memberId" INTEGER,
  "boardId" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~BoardExcludedMember~boardId~memberId" ON "BoardExcludedMember" ("boardId", "memberId");

CREATE TABLE "BoardItem" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "inactiveFlag" INTEGER NOT NULL,
  "board" INTEGER NOT NULL,
  "connectWiseId" TEXT,
  "parentConnectWiseId" TEXT,
  "parentId" INTEGER,
  "grandParentId" INTEGER,
  "grandParentConnectWiseId" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~BoardItem~board~name" ON "BoardItem" ("board", "name~");

CREATE TABLE "BoardNotification" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "member" INTEGER,
  "email" TEXT,
  "boardId" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "email~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~BoardNotification~boardId" ON "BoardNotification" ("boardId");

CREATE TABLE "BoardSkillMapping" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "type" INTEGER NOT NULL,
  "subType" INTEGER,
  "item" INTEGER,
  "skillCategory" INTEGER NOT NULL,
  "skill" INTEGER NOT NULL,
  "board" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~BoardSkillMapping~board" ON "BoardSkillMapping" ("board");

CREATE TABLE "BoardStatus" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "board" INTEGER NOT NULL,
  "sortOrder" INTEGER,
  "displayOnBoard" INTEGER NOT NULL,
  "inactive" INTEGER NOT NULL,
  "closedStatus" INTEGER NOT NULL,
  "timeEntryNotAllowed" INTEGER NOT NULL,
  "roundRobinCatchall" INTEGER NOT NULL,
  "defaultFlag" INTEGER NOT NULL,
  "escalationStatus" TEXT,
  "customerPortalDescription" TEXT,
  "customerPortalFlag" INTEGER NOT NULL,
  "emailTemplate" INTEGER,
  "customStatusIndicatorName" TEXT,
  "saveTimeAsNote" INTEGER NOT NULL,
  "connectWiseId" TEXT,
  "parentConnectWiseId" TEXT,
  "parentId" INTEGER,
  "grandParentId" INTEGER,
  "grandParentConnectWiseId" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "customerPortalDescription~" TEXT,
  "customStatusIndicatorName~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~BoardStatus~board~name" ON "BoardStatus" ("board", "name~");

CREATE TABLE "BoardStatusNotification" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "status" INTEGER,
  "member" INTEGER,
  "email" TEXT,
  "workflowStep" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "email~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~BoardStatusNotification~status" ON "BoardStatusNotification" ("status");

CREATE TABLE "BoardSubType" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "inactiveFlag" INTEGER NOT NULL,
  "typeAssociationIds" TEXT NOT NULL,
  "board" INTEGER NOT NULL,
  "connectWiseId" TEXT,
  "parentConnectWiseId" TEXT,
  "parentId" INTEGER,
  "grandParentId" INTEGER,
  "grandParentConnectWiseId" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~BoardSubType~board~name" ON "BoardSubType" ("board", "name~");

CREATE TABLE "BoardTeam" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "teamLeader" INTEGER NOT NULL,
  "members" TEXT NOT NULL,
  "defaultFlag" INTEGER NOT NULL,
  "notifyOnTicketDelete" INTEGER NOT NULL,
  "defaultRoundRobinFlag" INTEGER NOT NULL,
  "roundRobinFlag" INTEGER NOT NULL,
  "boardId" INTEGER NOT NULL,
  "locationId" INTEGER,
  "businessUnitId" INTEGER,
  "connectWiseId" TEXT,
  "parentConnectWiseId" TEXT,
  "parentId" INTEGER,
  "grandParentId" INTEGER,
  "grandParentConnectWiseId" TEXT,
  "leader" INTEGER,
  "location" INTEGER,
  "department" INTEGER,
  "deleteNotifyFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~BoardTeam~boardId~name" ON "BoardTeam" ("boardId", "name~");

CREATE TABLE "BoardType" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "category" TEXT,
  "defaultFlag" INTEGER NOT NULL,
  "inactiveFlag" INTEGER NOT NULL,
  "requestForChangeFlag" INTEGER NOT NULL,
  "integrationXref" TEXT,
  "skillCategory" INTEGER,
  "skill" INTEGER,
  "board" INTEGER NOT NULL,
  "location" INTEGER,
  "department" INTEGER,
  "connectWiseId" TEXT,
  "parentConnectWiseId" TEXT,
  "parentId" INTEGER,
  "grandParentId" INTEGER,
  "grandParentConnectWiseId" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "integrationXref~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~BoardType~board~name" ON "BoardType" ("board", "name~");

CREATE TABLE "Calendar" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "holidayList" INTEGER,
  "mondayStartTime" TEXT,
  "mondayEndTime" TEXT,
  "tuesdayStartTime" TEXT,
  "tuesdayEndTime" TEXT,
  "wednesdayStartTime" TEXT,
  "wednesdayEndTime" TEXT,
  "thursdayStartTime" TEXT,
  "thursdayEndTime" TEXT,
  "fridayStartTime" TEXT,
  "fridayEndTime" TEXT,
  "saturdayStartTime" TEXT,
  "saturdayEndTime" TEXT,
  "sundayStartTime" TEXT,
  "sundayEndTime" TEXT,
  "intervals" TEXT NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "mondayStartTime~" TEXT,
  "mondayEndTime~" TEXT,
  "tuesdayStartTime~" TEXT,
  "tuesdayEndTime~" TEXT,
  "wednesdayStartTime~" TEXT,
  "wednesdayEndTime~" TEXT,
  "thursdayStartTime~" TEXT,
  "thursdayEndTime~" TEXT,
  "fridayStartTime~" TEXT,
  "fridayEndTime~" TEXT,
  "saturdayStartTime~" TEXT,
  "saturdayEndTime~" TEXT,
  "sundayStartTime~" TEXT,
  "sundayEndTime~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~Calendar~name" ON "Calendar" ("name~");

CREATE TABLE "CallbackDelivery" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "callback" INTEGER NOT NULL,
  "status" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "action" TEXT NOT NULL,
  "recordId" INTEGER NOT NULL,
  "messageId" TEXT,
  "memberIdentifier" TEXT,
  "at" INTEGER NOT NULL,
  "attempts" INTEGER NOT NULL,
  "lastAttempt" INTEGER,
  "nextAttempt" INTEGER,
  "milliseconds" INTEGER,
  "responseCode" INTEGER,
  "answer" TEXT,
  "trouble" TEXT,
  "recordResource" TEXT NOT NULL,
  "lineId" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~CallbackDelivery~callback~lineId" ON "CallbackDelivery" ("callback", "lineId");
CREATE INDEX "ix~CallbackDelivery~callback~status~at" ON "CallbackDelivery" ("callback", "status", "at");
CREATE INDEX "ix~CallbackDelivery~lastUpdated" ON "CallbackDelivery" ("lastUpdated");

CREATE TABLE "CallbackEntry" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "description" TEXT,
  "url" TEXT NOT NULL,
  "objectId" INTEGER NOT NULL,
  "type" TEXT NOT NULL,
  "level" TEXT NOT NULL,
  "memberId" INTEGER,
  "payloadVersion" TEXT,
  "inactiveFlag" INTEGER NOT NULL,
  "isSoapCallbackFlag" INTEGER NOT NULL,
  "isSelfSuppressedFlag" INTEGER NOT NULL,
  "connectWiseID" TEXT,
  "failingSince" INTEGER,
  "previousSecretUntil" INTEGER,
  "keyId" TEXT,
  "signingKey" TEXT,
  "secret" TEXT,
  "previousSecret" TEXT,
  "activeSince" INTEGER NOT NULL,
  "replayedAt" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "description~" TEXT,
  "url~" TEXT NOT NULL,
  "type~" TEXT NOT NULL,
  "level~" TEXT NOT NULL,
  "payloadVersion~" TEXT,
  "connectWiseID~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~CallbackEntry~memberId~url~type~level~objectId" ON "CallbackEntry" ("memberId", "url~", "type~", "level~", "objectId");

CREATE TABLE "CallbackPost" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "holder" TEXT,
  "until" INTEGER NOT NULL,
  "doneAt" INTEGER NOT NULL,
  "doneId" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~CallbackPost~name" ON "CallbackPost" ("name");
CREATE INDEX "ix~CallbackPost~lastUpdated" ON "CallbackPost" ("lastUpdated");

CREATE TABLE "Certification" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "company" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~Certification~company~name" ON "Certification" ("company", "name~");

CREATE TABLE "Code" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "description" TEXT NOT NULL,
  "boardId" INTEGER,
  "locationId" INTEGER,
  "businessUnitId" INTEGER,
  "connectWiseId" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "description~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~Code~boardId~name" ON "Code" ("boardId", "name~");

CREATE TABLE "CommunicationType" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "description" TEXT NOT NULL,
  "phoneFlag" INTEGER NOT NULL,
  "faxFlag" INTEGER NOT NULL,
  "emailFlag" INTEGER NOT NULL,
  "defaultFlag" INTEGER NOT NULL,
  "exchangeXref" TEXT,
  "iphoneXref" TEXT,
  "androidXref" TEXT,
  "googleXref" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "description~" TEXT NOT NULL,
  "exchangeXref~" TEXT,
  "iphoneXref~" TEXT,
  "androidXref~" TEXT,
  "googleXref~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~CommunicationType~description" ON "CommunicationType" ("description~");

CREATE TABLE "Company" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "identifier" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "status" INTEGER,
  "addressLine1" TEXT,
  "addressLine2" TEXT,
  "city" TEXT,
  "state" TEXT,
  "zip" TEXT,
  "country" INTEGER,
  "phoneNumber" TEXT,
  "faxNumber" TEXT,
  "website" TEXT,
  "territory" INTEGER,
  "market" INTEGER,
  "accountNumber" TEXT,
  "defaultContact" INTEGER,
  "dateAcquired" INTEGER,
  "parentCompany" INTEGER,
  "annualRevenue" INTEGER,
  "creditLimit" INTEGER,
  "additionalDebt" INTEGER,
  "numberOfEmployees" INTEGER,
  "yearEstablished" INTEGER,
  "revenueYear" INTEGER,
  "timeZoneSetup" INTEGER,
  "ownershipType" INTEGER,
  "leadSource" TEXT,
  "leadFlag" INTEGER NOT NULL,
  "unsubscribeFlag" INTEGER NOT NULL,
  "calendar" INTEGER,
  "userDefinedField1" TEXT,
  "userDefinedField2" TEXT,
  "userDefinedField3" TEXT,
  "userDefinedField4" TEXT,
  "userDefinedField5" TEXT,
  "userDefinedField6" TEXT,
  "userDefinedField7" TEXT,
  "userDefinedField8" TEXT,
  "userDefinedField9" TEXT,
  "userDefinedField10" TEXT,
  "vendorIdentifier" TEXT,
  "taxIdentifier" TEXT,
  "companyEntityType" INTEGER,
  "billToCompany" INTEGER,
  "billingSite" INTEGER,
  "billingContact" INTEGER,
  "invoiceToEmailAddress" TEXT,
  "invoiceCCEmailAddress" TEXT,
  "deletedFlag" INTEGER NOT NULL,
  "dateDeleted" INTEGER,
  "deletedBy" TEXT,
  "mobileGuid" TEXT,
  "facebookUrl" TEXT,
  "twitterUrl" TEXT,
  "linkedInUrl" TEXT,
  "territoryManager" INTEGER,
  "resellerIdentifier" TEXT,
  "isVendorFlag" INTEGER NOT NULL,
  "site" INTEGER,
  "integratorTags" TEXT NOT NULL,
  "customFields" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "identifier~" TEXT NOT NULL,
  "name~" TEXT NOT NULL,
  "addressLine1~" TEXT,
  "addressLine2~" TEXT,
  "city~" TEXT,
  "state~" TEXT,
  "zip~" TEXT,
  "phoneNumber~" TEXT,
  "faxNumber~" TEXT,
  "website~" TEXT,
  "accountNumber~" TEXT,
  "leadSource~" TEXT,
  "userDefinedField1~" TEXT,
  "userDefinedField2~" TEXT,
  "userDefinedField3~" TEXT,
  "userDefinedField4~" TEXT,
  "userDefinedField5~" TEXT,
  "userDefinedField6~" TEXT,
  "userDefinedField7~" TEXT,
  "userDefinedField8~" TEXT,
  "userDefinedField9~" TEXT,
  "userDefinedField10~" TEXT,
  "vendorIdentifier~" TEXT,
  "taxIdentifier~" TEXT,
  "invoiceToEmailAddress~" TEXT,
  "invoiceCCEmailAddress~" TEXT,
  "deletedBy~" TEXT,
  "facebookUrl~" TEXT,
  "twitterUrl~" TEXT,
  "linkedInUrl~" TEXT,
  "resellerIdentifier~" TEXT,
  "customFields~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE VIRTUAL TABLE IF NOT EXISTS "reeve~found~Company" USING fts5("grams", content='', contentless_delete=1, detail=none, tokenize='ascii') /* 1: name, identifier */;
CREATE UNIQUE INDEX "ux~Company~identifier" ON "Company" ("identifier~");
CREATE INDEX "ix~Company~name" ON "Company" ("name~");
CREATE INDEX "ix~Company~territory" ON "Company" ("territory");
CREATE INDEX "ix~Company~lastUpdated" ON "Company" ("lastUpdated");

CREATE TABLE "CompanyCustomNote" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "customNote" TEXT NOT NULL,
  "status" INTEGER NOT NULL,
  "company" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "customNote~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~CompanyCustomNote~company~status" ON "CompanyCustomNote" ("company", "status");
CREATE INDEX "ix~CompanyCustomNote~lastUpdated" ON "CompanyCustomNote" ("lastUpdated");

CREATE TABLE "CompanyGroup" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "group" INTEGER NOT NULL,
  "company" INTEGER,
  "unsubscribeFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~CompanyGroup~company~group" ON "CompanyGroup" ("company", "group");
CREATE INDEX "ix~CompanyGroup~lastUpdated" ON "CompanyGroup" ("lastUpdated");

CREATE TABLE "CompanyNote" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "text" TEXT NOT NULL,
  "type" INTEGER,
  "flagged" INTEGER NOT NULL,
  "company" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "text~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~CompanyNote~company" ON "CompanyNote" ("company");
CREATE INDEX "ix~CompanyNote~lastUpdated" ON "CompanyNote" ("lastUpdated");

CREATE TABLE "CompanyNoteType" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "identifier" TEXT,
  "name" TEXT NOT NULL,
  "defaultFlag" INTEGER NOT NULL,
  "importFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "identifier~" TEXT,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~CompanyNoteType~name" ON "CompanyNoteType" ("name~");

CREATE TABLE "CompanyPickerItem" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "member" INTEGER,
  "company" INTEGER NOT NULL,
  "companyStatus" INTEGER,
  "companyType" INTEGER,
  "companySite" INTEGER,
  "companyLocation" INTEGER,
  "companyCountry" INTEGER,
  "vendorPickerFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~CompanyPickerItem~member~company" ON "CompanyPickerItem" ("member", "company");
CREATE INDEX "ix~CompanyPickerItem~lastUpdated" ON "CompanyPickerItem" ("lastUpdated");

CREATE TABLE "CompanySetting" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "lenientFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);

CREATE TABLE "CompanySite" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "addressLine1" TEXT,
  "addressLine2" TEXT,
  "city" TEXT,
  "stateReference" INTEGER,
  "zip" TEXT,
  "country" INTEGER,
  "addressFormat" TEXT,
  "phoneNumber" TEXT,
  "phoneNumberExt" TEXT,
  "faxNumber" TEXT,
  "entityType" INTEGER,
  "expenseReimbursement" INTEGER,
  "primaryAddressFlag" INTEGER NOT NULL,
  "defaultShippingFlag" INTEGER NOT NULL,
  "defaultBillingFlag" INTEGER NOT NULL,
  "defaultMailingFlag" INTEGER NOT NULL,
  "inactiveFlag" INTEGER NOT NULL,
  "billSeparateFlag" INTEGER NOT NULL,
  "mobileGuid" TEXT,
  "calendar" INTEGER,
  "timeZone" INTEGER,
  "company" INTEGER NOT NULL,
  "territory" INTEGER,
  "customFields" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "addressLine1~" TEXT,
  "addressLine2~" TEXT,
  "city~" TEXT,
  "zip~" TEXT,
  "addressFormat~" TEXT,
  "phoneNumber~" TEXT,
  "phoneNumberExt~" TEXT,
  "faxNumber~" TEXT,
  "customFields~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~CompanySite~company~name" ON "CompanySite" ("company", "name~");
CREATE INDEX "ix~CompanySite~lastUpdated" ON "CompanySite" ("lastUpdated");

CREATE TABLE "CompanyStatus" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "defaultFlag" INTEGER NOT NULL,
  "inactiveFlag" INTEGER NOT NULL,
  "notifyFlag" INTEGER NOT NULL,
  "disallowSavingFlag" INTEGER NOT NULL,
  "notificationMessage" TEXT,
  "customNoteFlag" INTEGER NOT NULL,
  "cancelOpenTracksFlag" INTEGER NOT NULL,
  "connectWiseId" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "notificationMessage~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~CompanyStatus~name" ON "CompanyStatus" ("name~");

CREATE TABLE "CompanyTeam" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "company" INTEGER NOT NULL,
  "teamRole" INTEGER NOT NULL,
  "location" INTEGER,
  "department" INTEGER,
  "contact" INTEGER,
  "member" INTEGER,
  "accountManagerFlag" INTEGER NOT NULL,
  "techFlag" INTEGER NOT NULL,
  "salesFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~CompanyTeam~member~company" ON "CompanyTeam" ("member", "company");
CREATE INDEX "ix~CompanyTeam~company" ON "CompanyTeam" ("company");
CREATE INDEX "ix~CompanyTeam~lastUpdated" ON "CompanyTeam" ("lastUpdated");

CREATE TABLE "CompanyType" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "defaultFlag" INTEGER NOT NULL,
  "vendorFlag" INTEGER NOT NULL,
  "serviceAlertFlag" INTEGER NOT NULL,
  "serviceAlertMessage" TEXT,
  "connectWiseId" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "serviceAlertMessage~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~CompanyType~name" ON "CompanyType" ("name~");

CREATE TABLE "CompanyTypeAssociation" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "type" INTEGER NOT NULL,
  "company" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~CompanyTypeAssociation~company~type" ON "CompanyTypeAssociation" ("company", "type");
CREATE INDEX "ix~CompanyTypeAssociation~lastUpdated" ON "CompanyTypeAssociation" ("lastUpdated");

CREATE TABLE "Configuration" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "type" INTEGER NOT NULL,
  "status" INTEGER,
  "company" INTEGER NOT NULL,
  "contact" INTEGER,
  "site" INTEGER,
  "locationId" INTEGER,
  "location" INTEGER,
  "businessUnitId" INTEGER,
  "department" INTEGER,
  "deviceIdentifier" TEXT,
  "serialNumber" TEXT,
  "modelNumber" TEXT,
  "tagNumber" TEXT,
  "purchaseDate" INTEGER,
  "installationDate" INTEGER,
  "installedBy" INTEGER,
  "warrantyExpirationDate" INTEGER,
  "vendorNotes" TEXT,
  "notes" TEXT,
  "macAddress" TEXT,
  "lastLoginName" TEXT,
  "billFlag" INTEGER NOT NULL,
  "backupSuccesses" INTEGER,
  "backupIncomplete" INTEGER,
  "backupFailed" INTEGER,
  "backupRestores" INTEGER,
  "lastBackupDate" INTEGER,
  "backupServerName" TEXT,
  "backupBillableSpaceGb" INTEGER,
  "backupProtectedDeviceList" TEXT,
  "backupYear" INTEGER,
  "backupMonth" INTEGER,
  "ipAddress" TEXT,
  "defaultGateway" TEXT,
  "osType" TEXT,
  "osInfo" TEXT,
  "cpuSpeed" TEXT,
  "ram" TEXT,
  "localHardDrives" TEXT,
  "parentConfigurationId" INTEGER,
  "vendor" INTEGER,
  "questions" TEXT,
  "activeFlag" INTEGER NOT NULL,
  "managementLink" TEXT,
  "remoteLink" TEXT,
  "mobileGuid" TEXT,
  "displayVendorFlag" INTEGER NOT NULL,
  "companyLocationId" INTEGER,
  "showRemoteFlag" INTEGER NOT NULL,
  "showAutomateFlag" INTEGER NOT NULL,
  "needsRenewalFlag" INTEGER NOT NULL,
  "manufacturerPartNumber" TEXT,
  "customFields" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "deviceIdentifier~" TEXT,
  "serialNumber~" TEXT,
  "modelNumber~" TEXT,
  "tagNumber~" TEXT,
  "vendorNotes~" TEXT,
  "notes~" TEXT,
  "macAddress~" TEXT,
  "lastLoginName~" TEXT,
  "backupServerName~" TEXT,
  "backupProtectedDeviceList~" TEXT,
  "ipAddress~" TEXT,
  "defaultGateway~" TEXT,
  "osType~" TEXT,
  "osInfo~" TEXT,
  "cpuSpeed~" TEXT,
  "ram~" TEXT,
  "localHardDrives~" TEXT,
  "managementLink~" TEXT,
  "remoteLink~" TEXT,
  "mobileGuid~" TEXT,
  "manufacturerPartNumber~" TEXT,
  "customFields~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE VIRTUAL TABLE IF NOT EXISTS "reeve~found~Configuration" USING fts5("grams", content='', contentless_delete=1, detail=none, tokenize='ascii') /* 1: name, deviceIdentifier, serialNumber, tagNumber */;
CREATE INDEX "ix~Configuration~company" ON "Configuration" ("company");
CREATE INDEX "ix~Configuration~type" ON "Configuration" ("type");
CREATE INDEX "ix~Configuration~contact" ON "Configuration" ("contact");
CREATE INDEX "ix~Configuration~name" ON "Configuration" ("name~");
CREATE INDEX "ix~Configuration~deviceIdentifier" ON "Configuration" ("deviceIdentifier~");
CREATE INDEX "ix~Configuration~serialNumber" ON "Configuration" ("serialNumber~");
CREATE INDEX "ix~Configuration~parentConfigurationId" ON "Configuration" ("parentConfigurationId");
CREATE INDEX "ix~Configuration~lastUpdated" ON "Configuration" ("lastUpdated");

CREATE TABLE "ConfigurationStatus" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "description" TEXT NOT NULL,
  "closedFlag" INTEGER NOT NULL,
  "defaultFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "description~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~ConfigurationStatus~description" ON "ConfigurationStatus" ("description~");

CREATE TABLE "ConfigurationType" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "inactiveFlag" INTEGER NOT NULL,
  "systemFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~ConfigurationType~name" ON "ConfigurationType" ("name~");

CREATE TABLE "ConfigurationTypeQuestion" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "configurationType" INTEGER,
  "fieldType" TEXT,
  "entryType" TEXT,
  "sequenceNumber" INTEGER,
  "question" TEXT NOT NULL,
  "numberOfDecimals" INTEGER,
  "requiredFlag" INTEGER NOT NULL,
  "inactiveFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "question~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~ConfigurationTypeQuestion~configurationType" ON "ConfigurationTypeQuestion" ("configurationType");

CREATE TABLE "ConfigurationTypeQuestionValue" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "configurationType" INTEGER,
  "question" INTEGER,
  "value" TEXT NOT NULL,
  "defaultFlag" INTEGER NOT NULL,
  "inactiveFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "value~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~ConfigurationTypeQuestionValue~question~value" ON "ConfigurationTypeQuestionValue" ("question", "value~");

CREATE TABLE "ConnectWiseHostedSetup" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "screenId" INTEGER NOT NULL,
  "description" TEXT NOT NULL,
  "url" TEXT NOT NULL,
  "type" TEXT,
  "clientId" TEXT,
  "origin" TEXT,
  "podHeight" INTEGER,
  "toolbarButtonDialogHeight" INTEGER,
  "toolbarButtonDialogWidth" INTEGER,
  "toolbarButtonText" TEXT,
  "toolbarButtonToolTip" TEXT,
  "toolbarButtonIconDocumentId" INTEGER,
  "disabledFlag" INTEGER NOT NULL,
  "locationIds" TEXT NOT NULL,
  "locationsEnabledFlag" INTEGER NOT NULL,
  "createdBy" TEXT,
  "dateCreated" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "description~" TEXT NOT NULL,
  "url~" TEXT NOT NULL,
  "clientId~" TEXT,
  "origin~" TEXT,
  "toolbarButtonText~" TEXT,
  "toolbarButtonToolTip~" TEXT,
  "createdBy~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);

CREATE TABLE "Contact" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "firstName" TEXT NOT NULL,
  "lastName" TEXT,
  "company" INTEGER,
  "site" INTEGER,
  "addressLine1" TEXT,
  "addressLine2" TEXT,
  "city" TEXT,
  "state" TEXT,
  "zip" TEXT,
  "country" INTEGER,
  "relationship" INTEGER,
  "relationshipOverride" TEXT,
  "department" INTEGER,
  "inactiveFlag" INTEGER NOT NULL,
  "defaultMergeContactId" INTEGER,
  "securityIdentifier" TEXT,
  "managerContact" INTEGER,
  "assistantContact" INTEGER,
  "title" TEXT,
  "school" TEXT,
  "nickName" TEXT,
  "marriedFlag" INTEGER NOT NULL,
  "childrenFlag" INTEGER NOT NULL,
  "children" TEXT,
  "significantOther" TEXT,
  "portalSecurityLevel" INTEGER,
  "disablePortalLoginFlag" INTEGER NOT NULL,
  "unsubscribeFlag" INTEGER NOT NULL,
  "gender" TEXT,
  "birthDay" TEXT,
  "anniversary" TEXT,
  "presence" TEXT,
  "mobileGuid" TEXT,
  "facebookUrl" TEXT,
  "twitterUrl" TEXT,
  "linkedInUrl" TEXT,
  "defaultPhoneType" TEXT,
  "defaultPhoneNbr" TEXT,
  "defaultPhoneExtension" TEXT,
  "defaultBillingFlag" INTEGER NOT NULL,
  "defaultFlag" INTEGER NOT NULL,
  "userDefinedField1" TEXT,
  "userDefinedField2" TEXT,
  "userDefinedField3" TEXT,
  "userDefinedField4" TEXT,
  "userDefinedField5" TEXT,
  "userDefinedField6" TEXT,
  "userDefinedField7" TEXT,
  "userDefinedField8" TEXT,
  "userDefinedField9" TEXT,
  "userDefinedField10" TEXT,
  "companyLocation" INTEGER,
  "integratorTags" TEXT NOT NULL,
  "photo" INTEGER,
  "name" TEXT,
  "defaultEmail" TEXT,
  "customFields" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "firstName~" TEXT NOT NULL,
  "lastName~" TEXT,
  "addressLine1~" TEXT,
  "addressLine2~" TEXT,
  "city~" TEXT,
  "state~" TEXT,
  "zip~" TEXT,
  "relationshipOverride~" TEXT,
  "securityIdentifier~" TEXT,
  "title~" TEXT,
  "school~" TEXT,
  "nickName~" TEXT,
  "children~" TEXT,
  "significantOther~" TEXT,
  "birthDay~" TEXT,
  "anniversary~" TEXT,
  "facebookUrl~" TEXT,
  "twitterUrl~" TEXT,
  "linkedInUrl~" TEXT,
  "defaultPhoneType~" TEXT,
  "defaultPhoneNbr~" TEXT,
  "defaultPhoneExtension~" TEXT,
  "userDefinedField1~" TEXT,
  "userDefinedField2~" TEXT,
  "userDefinedField3~" TEXT,
  "userDefinedField4~" TEXT,
  "userDefinedField5~" TEXT,
  "userDefinedField6~" TEXT,
  "userDefinedField7~" TEXT,
  "userDefinedField8~" TEXT,
  "userDefinedField9~" TEXT,
  "userDefinedField10~" TEXT,
  "name~" TEXT,
  "customFields~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE VIRTUAL TABLE IF NOT EXISTS "reeve~found~Contact" USING fts5("grams", content='', contentless_delete=1, detail=none, tokenize='ascii') /* 1: name, firstName, lastName */;
CREATE INDEX "ix~Contact~company" ON "Contact" ("company");
CREATE INDEX "ix~Contact~name" ON "Contact" ("name~");
CREATE INDEX "ix~Contact~lastName~firstName" ON "Contact" ("lastName~", "firstName~");
CREATE INDEX "ix~Contact~lastUpdated" ON "Contact" ("lastUpdated");

CREATE TABLE "ContactCommunication" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "contactId" INTEGER NOT NULL,
  "type" INTEGER NOT NULL,
  "value" TEXT NOT NULL,
  "extension" TEXT,
  "defaultFlag" INTEGER NOT NULL,
  "mobileGuid" TEXT,
  "communicationType" TEXT,
  "domain" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "value~" TEXT NOT NULL,
  "extension~" TEXT,
  "domain~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE VIRTUAL TABLE IF NOT EXISTS "reeve~found~ContactCommunication" USING fts5("grams", content='', contentless_delete=1, detail=none, tokenize='ascii') /* 1: value */;
CREATE INDEX "ix~ContactCommunication~contactId" ON "ContactCommunication" ("contactId");
CREATE INDEX "ix~ContactCommunication~value" ON "ContactCommunication" ("value~");
CREATE INDEX "ix~ContactCommunication~lastUpdated" ON "ContactCommunication" ("lastUpdated");

CREATE TABLE "ContactDepartment" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "connectWiseId" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~ContactDepartment~name" ON "ContactDepartment" ("name~");

CREATE TABLE "ContactGroup" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "group" INTEGER NOT NULL,
  "contact" INTEGER,
  "description" TEXT,
  "unsubscribeFlag" INTEGER NOT NULL,
  "companyUnsubcribedEmailMessage" TEXT,
  "companyGroupUnsubscribedEmailMessage" TEXT,
  "contactUnsubscribedEmailMessage" TEXT,
  "contactGroupUnsubscribedEmailMessage" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "description~" TEXT,
  "companyUnsubcribedEmailMessage~" TEXT,
  "companyGroupUnsubscribedEmailMessage~" TEXT,
  "contactUnsubscribedEmailMessage~" TEXT,
  "contactGroupUnsubscribedEmailMessage~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~ContactGroup~contact~group" ON "ContactGroup" ("contact", "group");
CREATE INDEX "ix~ContactGroup~lastUpdated" ON "ContactGroup" ("lastUpdated");

CREATE TABLE "ContactNote" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "contactId" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "type" INTEGER,
  "flagged" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "text~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~ContactNote~contactId" ON "ContactNote" ("contactId");
CREATE INDEX "ix~ContactNote~lastUpdated" ON "ContactNote" ("lastUpdated");

CREATE TABLE "ContactRelationship" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~ContactRelationship~name" ON "ContactRelationship" ("name~");

CREATE TABLE "ContactTrack" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "trackId" INTEGER NOT NULL,
  "name" TEXT,
  "startDate" TEXT,
  "endDate" TEXT,
  "actionTaken" INTEGER,
  "actionRemaining" INTEGER,
  "startedBy" TEXT,
  "company" INTEGER,
  "contact" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT,
  "startDate~" TEXT,
  "endDate~" TEXT,
  "startedBy~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~ContactTrack~company" ON "ContactTrack" ("company");
CREATE INDEX "ix~ContactTrack~contact" ON "ContactTrack" ("contact");
CREATE INDEX "ix~ContactTrack~lastUpdated" ON "ContactTrack" ("lastUpdated");

CREATE TABLE "ContactType" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "description" TEXT NOT NULL,
  "defaultFlag" INTEGER NOT NULL,
  "serviceAlertFlag" INTEGER NOT NULL,
  "serviceAlertMessage" TEXT,
  "connectWiseId" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "description~" TEXT NOT NULL,
  "serviceAlertMessage~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~ContactType~description" ON "ContactType" ("description~");

CREATE TABLE "ContactTypeAssociation" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "type" INTEGER NOT NULL,
  "contact" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~ContactTypeAssociation~contact~type" ON "ContactTypeAssociation" ("contact", "type");
CREATE INDEX "ix~ContactTypeAssociation~lastUpdated" ON "ContactTypeAssociation" ("lastUpdated");

CREATE TABLE "Country" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "defaultFlag" INTEGER NOT NULL,
  "cityCaption" TEXT,
  "stateCaption" TEXT,
  "zipCaption" TEXT,
  "zipMinimumLength" INTEGER,
  "dialingPrefix" TEXT,
  "addressFormat" INTEGER,
  "countryCode" TEXT,
  "coreEntityCountryCode" TEXT,
  "localizationCaptionOne" TEXT,
  "localizationValueOne" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "cityCaption~" TEXT,
  "stateCaption~" TEXT,
  "zipCaption~" TEXT,
  "dialingPrefix~" TEXT,
  "countryCode~" TEXT,
  "localizationCaptionOne~" TEXT,
  "localizationValueOne~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~Country~name" ON "Country" ("name~");
CREATE UNIQUE INDEX "ux~Country~countryCode" ON "Country" ("countryCode~");

CREATE TABLE "CustomizeItem" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "role" INTEGER NOT NULL,
  "customizeIdentifier" TEXT,
  "itemIdentifier" TEXT NOT NULL,
  "allowedFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "itemIdentifier~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~CustomizeItem~role~customizeIdentifier~itemIdentifier" ON "CustomizeItem" ("role", "customizeIdentifier", "itemIdentifier~");

CREATE TABLE "Department" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "identifier" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "identifier~" TEXT NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~Department~identifier" ON "Department" ("identifier~");
CREATE UNIQUE INDEX "ux~Department~name" ON "Department" ("name~");

CREATE TABLE "DepartmentLocation" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "location" INTEGER NOT NULL,
  "department" INTEGER NOT NULL,
  "departmentManager" INTEGER,
  "dispatch" INTEGER,
  "serviceManager" INTEGER,
  "dutyManager" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~DepartmentLocation~department~location" ON "DepartmentLocation" ("department", "location");
CREATE INDEX "ix~DepartmentLocation~location" ON "DepartmentLocation" ("location");

CREATE TABLE "DocumentInfo" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "title" TEXT,
  "fileName" TEXT,
  "serverFileName" TEXT,
  "owner" TEXT,
  "linkFlag" INTEGER NOT NULL,
  "imageFlag" INTEGER NOT NULL,
  "publicFlag" INTEGER NOT NULL,
  "htmlTemplateFlag" INTEGER NOT NULL,
  "readOnlyFlag" INTEGER NOT NULL,
  "size" INTEGER,
  "urlFlag" INTEGER NOT NULL,
  "createdOnDate" INTEGER,
  "documentType" INTEGER,
  "guid" TEXT,
  "name" TEXT,
  "recordType" TEXT,
  "recordId" INTEGER,
  "privateFlag" INTEGER NOT NULL,
  "recordResource" TEXT,
  "ticket" INTEGER,
  "file" INTEGER,
  "mediaType" TEXT,
  "digest" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "title~" TEXT,
  "fileName~" TEXT,
  "serverFileName~" TEXT,
  "owner~" TEXT,
  "name~" TEXT,
  "recordType~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~DocumentInfo~recordId~recordResource" ON "DocumentInfo" ("recordId", "recordResource");
CREATE INDEX "ix~DocumentInfo~ticket" ON "DocumentInfo" ("ticket");
CREATE INDEX "ix~DocumentInfo~lastUpdated" ON "DocumentInfo" ("lastUpdated");

CREATE TABLE "DocumentType" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "fileExtension" TEXT,
  "icon" TEXT,
  "mimeType" TEXT,
  "description" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "fileExtension~" TEXT,
  "icon~" TEXT,
  "mimeType~" TEXT,
  "description~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~DocumentType~fileExtension" ON "DocumentType" ("fileExtension~");

CREATE TABLE "Draft" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~Draft~enteredById~name" ON "Draft" ("enteredById", "name~");
CREATE INDEX "ix~Draft~lastUpdated" ON "Draft" ("lastUpdated");

CREATE TABLE "EmailExclusion" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "description" TEXT NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "description~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~EmailExclusion~description" ON "EmailExclusion" ("description~");

CREATE TABLE "EntityType" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT,
  "code" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT,
  "code~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);

CREATE TABLE "FileUploadSetting" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "restrictFileTypesFlag" INTEGER NOT NULL,
  "globalFileSizeLimit" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);

CREATE TABLE "Group" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "publicDescription" TEXT,
  "publicFlag" INTEGER NOT NULL,
  "inactiveFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "publicDescription~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~Group~name" ON "Group" ("name~");

CREATE TABLE "Holiday" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "allDayFlag" INTEGER NOT NULL,
  "date" TEXT NOT NULL,
  "timeStart" TEXT,
  "timeEnd" TEXT,
  "holidayList" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "date~" TEXT NOT NULL,
  "timeStart~" TEXT,
  "timeEnd~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~Holiday~holidayList~date~name" ON "Holiday" ("holidayList", "date~", "name~");

CREATE TABLE "HolidayList" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~HolidayList~name" ON "HolidayList" ("name~");

CREATE TABLE "Impact" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT,
  "description" TEXT NOT NULL,
  "defaultFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT,
  "description~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);

CREATE TABLE "InOutBoard" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "member" INTEGER NOT NULL,
  "inOutType" INTEGER NOT NULL,
  "additionalInfo" TEXT,
  "dateBack" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "additionalInfo~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~InOutBoard~member" ON "InOutBoard" ("member");
CREATE INDEX "ix~InOutBoard~lastUpdated" ON "InOutBoard" ("lastUpdated");

CREATE TABLE "InOutType" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "description" TEXT NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "description~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~InOutType~description" ON "InOutType" ("description~");

CREATE TABLE "IntegratorTag" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "text" TEXT NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "text~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~IntegratorTag~text" ON "IntegratorTag" ("text~");

CREATE TABLE "KeptAnswer" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "memberId" INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  "request" TEXT NOT NULL,
  "status" INTEGER NOT NULL,
  "secretFlag" INTEGER NOT NULL,
  "body" TEXT,
  "location" TEXT,
  "link" TEXT,
  "version" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~KeptAnswer~memberId~key" ON "KeptAnswer" ("memberId", "key");
CREATE INDEX "ix~KeptAnswer~lastUpdated" ON "KeptAnswer" ("lastUpdated");

CREATE TABLE "KnowledgeBaseArticle" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "title" TEXT NOT NULL,
  "issue" TEXT NOT NULL,
  "resolution" TEXT NOT NULL,
  "locationId" INTEGER,
  "businessUnitId" INTEGER,
  "board" INTEGER,
  "categoryId" INTEGER,
  "subCategoryId" INTEGER,
  "dateCreated" INTEGER,
  "createdBy" TEXT,
  "approvedFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "title~" TEXT NOT NULL,
  "issue~" TEXT NOT NULL,
  "resolution~" TEXT NOT NULL,
  "createdBy~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE VIRTUAL TABLE IF NOT EXISTS "reeve~found~KnowledgeBaseArticle" USING fts5("grams", content='', contentless_delete=1, detail=none, tokenize='ascii') /* 1: title, issue, resolution */;
CREATE INDEX "ix~KnowledgeBaseArticle~categoryId" ON "KnowledgeBaseArticle" ("categoryId");
CREATE INDEX "ix~KnowledgeBaseArticle~board" ON "KnowledgeBaseArticle" ("board");
CREATE INDEX "ix~KnowledgeBaseArticle~lastUpdated" ON "KnowledgeBaseArticle" ("lastUpdated");

CREATE TABLE "KnowledgeBaseCategory" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "location" INTEGER,
  "department" INTEGER,
  "approver" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~KnowledgeBaseCategory~name" ON "KnowledgeBaseCategory" ("name~");

CREATE TABLE "KnowledgeBaseSettings" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "requireApproval" INTEGER NOT NULL,
  "defaultApprover" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);

CREATE TABLE "KnowledgeBaseSubCategory" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "category" INTEGER NOT NULL,
  "location" INTEGER,
  "department" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~KnowledgeBaseSubCategory~category~name" ON "KnowledgeBaseSubCategory" ("category", "name~");

CREATE TABLE "Link" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "tableReferenceId" INTEGER,
  "url" TEXT,
  "screenLink" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "url~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~Link~name" ON "Link" ("name~");

CREATE TABLE "Location" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "ownerLevelId" INTEGER,
  "name" TEXT NOT NULL,
  "manager" INTEGER,
  "reportsTo" INTEGER,
  "salesRep" TEXT,
  "timeZoneSetup" INTEGER,
  "calendar" INTEGER,
  "overrideAddressLine1" TEXT,
  "overrideAddressLine2" TEXT,
  "overrideCity" TEXT,
  "overrideState" TEXT,
  "overrideZip" TEXT,
  "overrideCountry" INTEGER,
  "overridePhoneNumber" TEXT,
  "overrideFaxNumber" TEXT,
  "owaUrl" TEXT,
  "payrollXref" TEXT,
  "locationFlag" INTEGER NOT NULL,
  "clientFlag" INTEGER NOT NULL,
  "workRoleIds" TEXT NOT NULL,
  "departmentIds" TEXT NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "salesRep~" TEXT,
  "overrideAddressLine1~" TEXT,
  "overrideAddressLine2~" TEXT,
  "overrideCity~" TEXT,
  "overrideState~" TEXT,
  "overrideZip~" TEXT,
  "overridePhoneNumber~" TEXT,
  "overrideFaxNumber~" TEXT,
  "owaUrl~" TEXT,
  "payrollXref~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~Location~name" ON "Location" ("name~");

CREATE TABLE "MarketDescription" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~MarketDescription~name" ON "MarketDescription" ("name~");

CREATE TABLE "Member" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "identifier" TEXT NOT NULL,
  "disableOnlineFlag" INTEGER NOT NULL,
  "licenseClass" TEXT,
  "notes" TEXT,
  "employeeIdentifer" TEXT,
  "vendorNumber" TEXT,
  "enableMobileGpsFlag" INTEGER NOT NULL,
  "inactiveDate" INTEGER,
  "inactiveFlag" INTEGER NOT NULL,
  "lastLogin" INTEGER,
  "clientId" TEXT,
  "firstName" TEXT,
  "middleInitial" TEXT,
  "lastName" TEXT,
  "hireDate" INTEGER,
  "country" INTEGER,
  "photo" INTEGER,
  "officeEmail" TEXT,
  "mobileEmail" TEXT,
  "homeEmail" TEXT,
  "defaultEmail" TEXT,
  "primaryEmail" TEXT,
  "officePhone" TEXT,
  "officeExtension" TEXT,
  "mobilePhone" TEXT,
  "mobileExtension" TEXT,
  "homePhone" TEXT,
  "homeExtension" TEXT,
  "defaultPhone" TEXT,
  "securityRole" INTEGER,
  "mapiName" TEXT,
  "calendarSyncIntegrationFlag" INTEGER NOT NULL,
  "authenticationServiceType" TEXT,
  "timebasedOneTimePasswordActivated" INTEGER NOT NULL,
  "enableLdapAuthenticationFlag" INTEGER NOT NULL,
  "ldapUserName" TEXT,
  "signature" TEXT,
  "phoneIntegrationType" TEXT,
  "useBrowserLanguageFlag" INTEGER NOT NULL,
  "title" TEXT,
  "enableMobileFlag" INTEGER NOT NULL,
  "type" INTEGER,
  "timeZone" INTEGER,
  "partnerPortalFlag" INTEGER NOT NULL,
  "stsUserAdminUrl" TEXT,
  "toastNotificationFlag" INTEGER NOT NULL,
  "memberPersonas" TEXT NOT NULL,
  "adminFlag" INTEGER NOT NULL,
  "securityLocation" INTEGER,
  "defaultLocation" INTEGER,
  "defaultDepartment" INTEGER,
  "reportsTo" INTEGER,
  "restrictLocationFlag" INTEGER NOT NULL,
  "restrictDepartmentFlag" INTEGER NOT NULL,
  "timeApprover" INTEGER,
  "expenseApprover" INTEGER,
  "billableForecast" INTEGER,
  "dailyCapacity" INTEGER,
  "hourlyCost" INTEGER,
  "hourlyRate" INTEGER,
  "includeInUtilizationReportingFlag" INTEGER NOT NULL,
  "requireExpenseEntryFlag" INTEGER NOT NULL,
  "requireTimeSheetEntryFlag" INTEGER NOT NULL,
  "requireStartAndEndTimeOnTimeEntryFlag" INTEGER NOT NULL,
  "allowInCellEntryOnTimeSheet" INTEGER NOT NULL,
  "enterTimeAgainstCompanyFlag" INTEGER NOT NULL,
  "allowExpensesEnteredAgainstCompaniesFlag" INTEGER NOT NULL,
  "timeReminderEmailFlag" INTEGER NOT NULL,
  "daysTolerance" INTEGER,
  "minimumHours" INTEGER,
  "timeSheetStartDate" INTEGER,
  "serviceDefaultLocation" INTEGER,
  "serviceDefaultDepartment" INTEGER,
  "serviceDefaultBoard" INTEGER,
  "restrictServiceDefaultLocationFlag" INTEGER NOT NULL,
  "restrictServiceDefaultDepartmentFlag" INTEGER NOT NULL,
  "excludedServiceBoardIds" TEXT NOT NULL,
  "teams" TEXT NOT NULL,
  "serviceBoardTeamIds" TEXT NOT NULL,
  "projectDefaultLocation" INTEGER,
  "projectDefaultDepartment" INTEGER,
  "restrictProjectDefaultLocationFlag" INTEGER NOT NULL,
  "restrictProjectDefaultDepartmentFlag" INTEGER NOT NULL,
  "excludedProjectBoardIds" TEXT NOT NULL,
  "scheduleDefaultLocation" INTEGER,
  "scheduleDefaultDepartment" INTEGER,
  "scheduleCapacity" INTEGER,
  "serviceLocation" INTEGER,
  "restrictScheduleFlag" INTEGER NOT NULL,
  "hideMemberInDispatchPortalFlag" INTEGER NOT NULL,
  "calendar" INTEGER,
  "salesDefaultLocation" INTEGER,
  "restrictDefaultSalesTerritoryFlag" INTEGER NOT NULL,
  "restrictDefaultWarehouseFlag" INTEGER NOT NULL,
  "restrictDefaultWarehouseBinFlag" INTEGER NOT NULL,
  "companyActivityTabFormat" TEXT,
  "invoiceTimeTabFormat" TEXT,
  "invoiceScreenDefaultTabFormat" TEXT,
  "invoicingDisplayOptions" TEXT,
  "agreementInvoicingDisplayOptions" TEXT,
  "autoStartStopwatch" INTEGER NOT NULL,
  "autoPopupQuickNotesWithStopwatch" INTEGER NOT NULL,
  "globalSearchDefaultTicketFilter" TEXT,
  "globalSearchDefaultSort" TEXT,
  "phoneSource" TEXT,
  "name" TEXT,
  "emailAddress" TEXT,
  "blockPriceFlag" INTEGER NOT NULL,
  "blockCostFlag" INTEGER NOT NULL,
  "fullName" TEXT,
  "apiFlag" INTEGER NOT NULL,
  "passwordHash" TEXT,
  "passwordSerial" INTEGER,
  "totpSecret" TEXT,
  "totpPending" TEXT,
  "totpStep" INTEGER,
  "recoveryHashes" TEXT NOT NULL,
  "knownNetworks" TEXT NOT NULL,
  "customFields" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "identifier~" TEXT NOT NULL,
  "notes~" TEXT,
  "employeeIdentifer~" TEXT,
  "vendorNumber~" TEXT,
  "clientId~" TEXT,
  "firstName~" TEXT,
  "middleInitial~" TEXT,
  "lastName~" TEXT,
  "officeEmail~" TEXT,
  "mobileEmail~" TEXT,
  "homeEmail~" TEXT,
  "primaryEmail~" TEXT,
  "officePhone~" TEXT,
  "officeExtension~" TEXT,
  "mobilePhone~" TEXT,
  "mobileExtension~" TEXT,
  "homePhone~" TEXT,
  "homeExtension~" TEXT,
  "mapiName~" TEXT,
  "ldapUserName~" TEXT,
  "signature~" TEXT,
  "title~" TEXT,
  "stsUserAdminUrl~" TEXT,
  "phoneSource~" TEXT,
  "name~" TEXT,
  "emailAddress~" TEXT,
  "fullName~" TEXT,
  "customFields~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~Member~identifier" ON "Member" ("identifier~");

CREATE TABLE "MemberAccrual" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "accrualType" TEXT,
  "year" INTEGER NOT NULL,
  "hours" INTEGER NOT NULL,
  "reason" TEXT NOT NULL,
  "member" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "reason~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~MemberAccrual~member" ON "MemberAccrual" ("member");
CREATE INDEX "ix~MemberAccrual~lastUpdated" ON "MemberAccrual" ("lastUpdated");

CREATE TABLE "MemberCertification" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "certification" INTEGER NOT NULL,
  "percentComplete" INTEGER,
  "dateReceived" INTEGER,
  "dateExpires" INTEGER,
  "certificationNumber" TEXT,
  "notes" TEXT,
  "member" INTEGER NOT NULL,
  "company" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "certificationNumber~" TEXT,
  "notes~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~MemberCertification~member" ON "MemberCertification" ("member");
CREATE INDEX "ix~MemberCertification~lastUpdated" ON "MemberCertification" ("lastUpdated");

CREATE TABLE "MemberDelegation" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "delegationType" TEXT,
  "delegatedTo" INTEGER NOT NULL,
  "dateStart" INTEGER NOT NULL,
  "dateEnd" INTEGER NOT NULL,
  "member" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~MemberDelegation~member" ON "MemberDelegation" ("member");
CREATE INDEX "ix~MemberDelegation~lastUpdated" ON "MemberDelegation" ("lastUpdated");

CREATE TABLE "MemberNotificationSetting" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "notificationType" TEXT,
  "notificationTrigger" TEXT,
  "member" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~MemberNotificationSetting~member" ON "MemberNotificationSetting" ("member");
CREATE INDEX "ix~MemberNotificationSetting~lastUpdated" ON "MemberNotificationSetting" ("lastUpdated");

CREATE TABLE "MemberSkill" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "skill" INTEGER NOT NULL,
  "skillLevel" TEXT NOT NULL,
  "certifiedFlag" INTEGER NOT NULL,
  "yearsExperience" INTEGER,
  "notes" TEXT,
  "member" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "notes~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~MemberSkill~member~skill" ON "MemberSkill" ("member", "skill");
CREATE INDEX "ix~MemberSkill~lastUpdated" ON "MemberSkill" ("lastUpdated");

CREATE TABLE "MemberType" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "inactiveFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~MemberType~name" ON "MemberType" ("name~");

CREATE TABLE "MenuEntry" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "menuLocation" INTEGER NOT NULL,
  "caption" TEXT NOT NULL,
  "link" TEXT NOT NULL,
  "newWindowFlag" INTEGER,
  "locationIds" TEXT NOT NULL,
  "origin" TEXT,
  "clientId" TEXT,
  "largeMenuIconId" INTEGER,
  "smallMenuIconId" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "caption~" TEXT NOT NULL,
  "link~" TEXT NOT NULL,
  "origin~" TEXT,
  "clientId~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~MenuEntry~caption" ON "MenuEntry" ("caption~");

CREATE TABLE "MenuEntryLocation" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "location" INTEGER NOT NULL,
  "menuEntry" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~MenuEntryLocation~menuEntry~location" ON "MenuEntryLocation" ("menuEntry", "location");

CREATE TABLE "MenuLocation" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~MenuLocation~name" ON "MenuLocation" ("name~");

CREATE TABLE "MergedTicket" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "child" INTEGER NOT NULL,
  "into" INTEGER NOT NULL,
  "statusBefore" INTEGER,
  "parentBefore" INTEGER,
  "notes" TEXT NOT NULL,
  "tasks" TEXT NOT NULL,
  "entries" TEXT NOT NULL,
  "configurations" TEXT NOT NULL,
  "children" TEXT NOT NULL,
  "documents" TEXT NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~MergedTicket~child" ON "MergedTicket" ("child");
CREATE INDEX "ix~MergedTicket~lastUpdated" ON "MergedTicket" ("lastUpdated");

CREATE TABLE "OutboxLine" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "recordResource" TEXT NOT NULL,
  "recordId" INTEGER NOT NULL,
  "type" TEXT NOT NULL,
  "action" TEXT NOT NULL,
  "memberId" INTEGER,
  "at" INTEGER NOT NULL,
  "levels" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~OutboxLine~recordResource~recordId" ON "OutboxLine" ("recordResource", "recordId");
CREATE INDEX "ix~OutboxLine~lastUpdated" ON "OutboxLine" ("lastUpdated");

CREATE TABLE "OwnershipType" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~OwnershipType~name" ON "OwnershipType" ("name~");

CREATE TABLE "PortalCalendar" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "weekStart" TEXT NOT NULL,
  "adjust1Start" TEXT,
  "adjust1End" TEXT,
  "adjust1Hours" INTEGER,
  "adjust2Start" TEXT,
  "adjust2End" TEXT,
  "adjust2Hours" INTEGER,
  "adjust3Start" TEXT,
  "adjust3End" TEXT,
  "adjust3Hours" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "adjust1Start~" TEXT,
  "adjust1End~" TEXT,
  "adjust2Start~" TEXT,
  "adjust2End~" TEXT,
  "adjust3Start~" TEXT,
  "adjust3End~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);

CREATE TABLE "PortalSecurityLevel" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "captionIdentifier" TEXT,
  "isDefaultFlag" INTEGER NOT NULL,
  "caption" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "captionIdentifier~" TEXT,
  "caption~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);

CREATE TABLE "PortalSecuritySetting" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "functionIdentifier" TEXT,
  "functionDescription" TEXT,
  "levelOne" INTEGER NOT NULL,
  "levelTwo" INTEGER NOT NULL,
  "levelThree" INTEGER NOT NULL,
  "levelFour" INTEGER NOT NULL,
  "levelFive" INTEGER NOT NULL,
  "levelSix" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "functionIdentifier~" TEXT,
  "functionDescription~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);

CREATE TABLE "Preference" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "value" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~Preference~enteredById~name" ON "Preference" ("enteredById", "name~");
CREATE INDEX "ix~Preference~lastUpdated" ON "Preference" ("lastUpdated");

CREATE TABLE "Priority" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "color" TEXT,
  "sortOrder" INTEGER,
  "defaultFlag" INTEGER NOT NULL,
  "imageLink" TEXT,
  "urgencySortOrder" TEXT,
  "level" TEXT,
  "connectWiseId" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "imageLink~" TEXT,
  "urgencySortOrder~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~Priority~name" ON "Priority" ("name~");

CREATE TABLE "ReminderTime" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "time" INTEGER,
  "name" TEXT,
  "defaultFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);

CREATE TABLE "RequestLine" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "keyId" INTEGER,
  "memberId" INTEGER,
  "method" TEXT NOT NULL,
  "route" TEXT,
  "status" INTEGER NOT NULL,
  "decision" TEXT,
  "requests" INTEGER NOT NULL,
  "milliseconds" INTEGER NOT NULL,
  "at" INTEGER NOT NULL,
  "clientId" TEXT,
  "requestId" TEXT,
  "address" TEXT,
  "memberIdentifier" TEXT,
  "keyDescription" TEXT,
  "path" TEXT,
  "code" TEXT,
  "module" TEXT,
  "function" TEXT,
  "verb" TEXT,
  "levelNeeded" TEXT,
  "levelHeld" TEXT,
  "roleId" INTEGER,
  "setupTable" TEXT,
  "detail" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "memberIdentifier~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~RequestLine~keyId~at" ON "RequestLine" ("keyId", "at");
CREATE INDEX "ix~RequestLine~lastUpdated" ON "RequestLine" ("lastUpdated");

CREATE TABLE "SLA" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "basedOn" TEXT,
  "defaultFlag" INTEGER NOT NULL,
  "applicationOrder" INTEGER,
  "hiImpactHiUrgency" INTEGER,
  "hiImpactMedUrgency" INTEGER,
  "hiImpactLowUrgency" INTEGER,
  "medImpactHiUrgency" INTEGER,
  "medImpactMedUrgency" INTEGER,
  "medImpactLowUrgency" INTEGER,
  "lowImpactHiUrgency" INTEGER,
  "lowImpactMedUrgency" INTEGER,
  "lowImpactLowUrgency" INTEGER,
  "respondHours" INTEGER,
  "respondPercent" INTEGER,
  "planWithin" INTEGER,
  "planWithinPercent" INTEGER,
  "resolutionHours" INTEGER,
  "resolutionPercent" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~SLA~name" ON "SLA" ("name~");

CREATE TABLE "SLAPriority" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "priority" INTEGER NOT NULL,
  "respondHours" INTEGER,
  "respondPercent" INTEGER,
  "planWithin" INTEGER,
  "planWithinPercent" INTEGER,
  "resolutionHours" INTEGER,
  "resolutionPercent" INTEGER,
  "sla" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~SLAPriority~sla~priority" ON "SLAPriority" ("sla", "priority");

CREATE TABLE "SavedView" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "resource" TEXT NOT NULL,
  "sharedFlag" INTEGER NOT NULL,
  "columns" TEXT NOT NULL,
  "conditions" TEXT,
  "orderBy" TEXT,
  "layout" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "resource~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~SavedView~enteredById~resource~name" ON "SavedView" ("enteredById", "resource~", "name~");
CREATE INDEX "ix~SavedView~lastUpdated" ON "SavedView" ("lastUpdated");

CREATE TABLE "ScheduleColor" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "startPercent" INTEGER,
  "endPercent" INTEGER,
  "color" TEXT NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "color~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);

CREATE TABLE "ScheduleDetail" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "scheduleEntry" INTEGER,
  "dateStart" INTEGER,
  "dateEnd" INTEGER,
  "hoursScheduled" INTEGER,
  "member" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~ScheduleDetail~scheduleEntry" ON "ScheduleDetail" ("scheduleEntry");
CREATE INDEX "ix~ScheduleDetail~dateStart" ON "ScheduleDetail" ("dateStart");
CREATE INDEX "ix~ScheduleDetail~lastUpdated" ON "ScheduleDetail" ("lastUpdated");

CREATE TABLE "ScheduleEntry" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "objectId" INTEGER,
  "name" TEXT,
  "member" INTEGER,
  "where" INTEGER,
  "dateStart" INTEGER,
  "dateEnd" INTEGER,
  "reminder" INTEGER,
  "status" INTEGER,
  "type" INTEGER NOT NULL,
  "doneFlag" INTEGER NOT NULL,
  "acknowledgedFlag" INTEGER NOT NULL,
  "ownerFlag" INTEGER NOT NULL,
  "meetingFlag" INTEGER NOT NULL,
  "ticketType" TEXT,
  "projectRoleId" INTEGER,
  "mobileGuid" TEXT,
  "acknowledgedDate" INTEGER,
  "closeDate" INTEGER,
  "notificationSent" INTEGER NOT NULL,
  "notificationResponse" TEXT,
  "hours" INTEGER,
  "startTimeSet" INTEGER NOT NULL,
  "endTimeSet" INTEGER NOT NULL,
  "description" TEXT,
  "ticket" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT,
  "ticketType~" TEXT,
  "notificationResponse~" TEXT,
  "description~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~ScheduleEntry~ticket~member" ON "ScheduleEntry" ("ticket", "member");
CREATE INDEX "ix~ScheduleEntry~member~dateStart" ON "ScheduleEntry" ("member", "dateStart");
CREATE INDEX "ix~ScheduleEntry~dateStart" ON "ScheduleEntry" ("dateStart");
CREATE INDEX "ix~ScheduleEntry~lastUpdated" ON "ScheduleEntry" ("lastUpdated");

CREATE TABLE "ScheduleStatus" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "defaultFlag" INTEGER NOT NULL,
  "showAsTentativeFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~ScheduleStatus~name" ON "ScheduleStatus" ("name~");

CREATE TABLE "ScheduleType" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "identifier" TEXT NOT NULL,
  "where" INTEGER,
  "systemFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "identifier~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~ScheduleType~identifier" ON "ScheduleType" ("identifier~");
CREATE UNIQUE INDEX "ux~ScheduleType~name" ON "ScheduleType" ("name~");

CREATE TABLE "SecurityRole" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "roleType" TEXT,
  "adminFlag" INTEGER NOT NULL,
  "inactiveFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "roleType~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~SecurityRole~name" ON "SecurityRole" ("name~");

CREATE TABLE "SecurityRoleSetting" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "addLevel" TEXT NOT NULL,
  "editLevel" TEXT NOT NULL,
  "deleteLevel" TEXT NOT NULL,
  "inquireLevel" TEXT NOT NULL,
  "moduleFunctionName" TEXT,
  "moduleFunctionDescription" TEXT,
  "myAllFlag" INTEGER NOT NULL,
  "moduleFunctionIdentifier" TEXT,
  "reportFlag" INTEGER NOT NULL,
  "restrictFlag" INTEGER NOT NULL,
  "customFlag" INTEGER NOT NULL,
  "moduleDescription" TEXT,
  "moduleIdentifier" TEXT,
  "moduleName" TEXT,
  "sortOrder" INTEGER,
  "role" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "moduleFunctionName~" TEXT,
  "moduleFunctionDescription~" TEXT,
  "moduleFunctionIdentifier~" TEXT,
  "moduleDescription~" TEXT,
  "moduleIdentifier~" TEXT,
  "moduleName~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~SecurityRoleSetting~role~moduleFunctionIdentifier" ON "SecurityRoleSetting" ("role", "moduleFunctionIdentifier~");

CREATE TABLE "ServiceEmailTemplate" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "type" TEXT,
  "serviceSurvey" INTEGER,
  "serviceBoard" INTEGER,
  "useSenderFlag" INTEGER NOT NULL,
  "firstName" TEXT,
  "lastName" TEXT,
  "emailAddress" TEXT,
  "subject" TEXT,
  "body" TEXT,
  "copySenderFlag" INTEGER NOT NULL,
  "tasksFlag" INTEGER NOT NULL,
  "resourceRecordsFlag" INTEGER NOT NULL,
  "externalContactNotifications" INTEGER NOT NULL,
  "internalContactNotifications" INTEGER NOT NULL,
  "serviceStatus" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "firstName~" TEXT,
  "lastName~" TEXT,
  "emailAddress~" TEXT,
  "subject~" TEXT,
  "body~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);

CREATE TABLE "ServiceLocation" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "where" TEXT,
  "defaultFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~ServiceLocation~name" ON "ServiceLocation" ("name~");

CREATE TABLE "ServiceNote" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "ticketId" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "detailDescriptionFlag" INTEGER NOT NULL,
  "internalAnalysisFlag" INTEGER NOT NULL,
  "resolutionFlag" INTEGER NOT NULL,
  "issueFlag" INTEGER NOT NULL,
  "member" INTEGER,
  "contact" INTEGER,
  "customerUpdatedFlag" INTEGER NOT NULL,
  "dateCreated" INTEGER,
  "createdBy" TEXT,
  "internalFlag" INTEGER NOT NULL,
  "externalFlag" INTEGER NOT NULL,
  "sentimentScore" INTEGER,
  "noteType" TEXT NOT NULL,
  "ticket" INTEGER,
  "isMarkdownFlag" INTEGER NOT NULL,
  "timeStart" INTEGER,
  "timeEnd" INTEGER,
  "bundledFlag" INTEGER NOT NULL,
  "mergedFlag" INTEGER NOT NULL,
  "originalAuthor" TEXT,
  "createdByParentFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "text~" TEXT NOT NULL,
  "createdBy~" TEXT,
  "originalAuthor~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~ServiceNote~ticket" ON "ServiceNote" ("ticket");
CREATE INDEX "ix~ServiceNote~ticketId" ON "ServiceNote" ("ticketId");
CREATE INDEX "ix~ServiceNote~lastUpdated" ON "ServiceNote" ("lastUpdated");

CREATE TABLE "ServiceSignoff" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "defaultFlag" INTEGER NOT NULL,
  "visibleLogoFlag" INTEGER NOT NULL,
  "companyInfoFlag" INTEGER NOT NULL,
  "billingTermsFlag" INTEGER NOT NULL,
  "summaryFlag" INTEGER NOT NULL,
  "discussionFlag" INTEGER NOT NULL,
  "taskFlag" INTEGER NOT NULL,
  "task" TEXT,
  "configurationsFlag" INTEGER NOT NULL,
  "internalNotesFlag" INTEGER NOT NULL,
  "resolutionFlag" INTEGER NOT NULL,
  "timeFlag" INTEGER NOT NULL,
  "timeMemberFlag" INTEGER NOT NULL,
  "timeDateFlag" INTEGER NOT NULL,
  "timeStartEndFlag" INTEGER NOT NULL,
  "timeBillFlag" INTEGER NOT NULL,
  "timeHoursFlag" INTEGER NOT NULL,
  "timeRateFlag" INTEGER NOT NULL,
  "timeExtendedAmountFlag" INTEGER NOT NULL,
  "timeWorkTypeFlag" INTEGER NOT NULL,
  "timeAgreementFlag" INTEGER NOT NULL,
  "timeNotesFlag" INTEGER NOT NULL,
  "timeManualFlag" INTEGER NOT NULL,
  "timeManualEntry" INTEGER,
  "timeTaxFlag" INTEGER NOT NULL,
  "expenseFlag" INTEGER NOT NULL,
  "expenseDateFlag" INTEGER NOT NULL,
  "expenseMemberFlag" INTEGER NOT NULL,
  "expenseTypeFlag" INTEGER NOT NULL,
  "expenseBillFlag" INTEGER NOT NULL,
  "expenseAmountFlag" INTEGER NOT NULL,
  "expenseAgreementFlag" INTEGER NOT NULL,
  "expenseNotesFlag" INTEGER NOT NULL,
  "expenseTaxFlag" INTEGER NOT NULL,
  "expenseManualFlag" INTEGER NOT NULL,
  "expenseManualEntry" INTEGER,
  "productFlag" INTEGER NOT NULL,
  "productDescriptionFlag" INTEGER NOT NULL,
  "productBillFlag" INTEGER NOT NULL,
  "productQuantityFlag" INTEGER NOT NULL,
  "productPriceFlag" INTEGER NOT NULL,
  "productExtendedAmountFlag" INTEGER NOT NULL,
  "productAgreementFlag" INTEGER NOT NULL,
  "productManualFlag" INTEGER NOT NULL,
  "productManualEntry" INTEGER,
  "productTaxFlag" INTEGER NOT NULL,
  "technicianSignoffFlag" INTEGER NOT NULL,
  "customerSignoffTextFlag" INTEGER NOT NULL,
  "customerSignoffText" TEXT,
  "customerSignoffFieldsFlag" INTEGER NOT NULL,
  "billingMethodsTextFlag" INTEGER NOT NULL,
  "billingMethodsText" TEXT,
  "creditCardFieldsFlag" INTEGER NOT NULL,
  "defaultFFFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "customerSignoffText~" TEXT,
  "billingMethodsText~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~ServiceSignoff~name" ON "ServiceSignoff" ("name~");

CREATE TABLE "ServiceSurvey" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "inactiveFlag" INTEGER NOT NULL,
  "headerIncludeLogoFlag" INTEGER NOT NULL,
  "headerText" TEXT,
  "headerTextVisibleFlag" INTEGER NOT NULL,
  "footerText" TEXT,
  "footerTextVisibleFlag" INTEGER NOT NULL,
  "thankYouText" TEXT,
  "notifyWhoVisibleFlag" INTEGER NOT NULL,
  "notifyMember" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "headerText~" TEXT,
  "footerText~" TEXT,
  "thankYouText~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~ServiceSurvey~name" ON "ServiceSurvey" ("name~");

CREATE TABLE "ServiceSurveyQuestion" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "sequenceNumber" INTEGER,
  "type" TEXT,
  "question" TEXT NOT NULL,
  "includeFlag" INTEGER NOT NULL,
  "requiredFlag" INTEGER NOT NULL,
  "noAnswerPoints" INTEGER,
  "surveyId" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "question~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~ServiceSurveyQuestion~surveyId" ON "ServiceSurveyQuestion" ("surveyId");

CREATE TABLE "ServiceTask" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "ticketId" INTEGER NOT NULL,
  "notes" TEXT,
  "closedFlag" INTEGER NOT NULL,
  "priority" INTEGER,
  "schedule" INTEGER,
  "code" INTEGER,
  "member" INTEGER,
  "resolution" TEXT,
  "childTicketId" INTEGER,
  "summary" TEXT,
  "closedDate" INTEGER,
  "closedBy" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "notes~" TEXT,
  "resolution~" TEXT,
  "summary~" TEXT,
  "closedBy~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~ServiceTask~ticketId~priority" ON "ServiceTask" ("ticketId", "priority");
CREATE INDEX "ix~ServiceTask~member" ON "ServiceTask" ("member");
CREATE INDEX "ix~ServiceTask~lastUpdated" ON "ServiceTask" ("lastUpdated");

CREATE TABLE "ServiceTemplate" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT,
  "board" INTEGER,
  "type" INTEGER,
  "item" INTEGER,
  "subtype" INTEGER,
  "serviceLocation" INTEGER,
  "status" INTEGER,
  "source" INTEGER,
  "priority" INTEGER,
  "team" INTEGER,
  "company" INTEGER,
  "contact" INTEGER,
  "site" INTEGER,
  "assignedNotifyFlag" INTEGER NOT NULL,
  "location" INTEGER,
  "department" INTEGER,
  "summary" TEXT,
  "problem" TEXT,
  "hoursBudget" INTEGER,
  "internalAnalysis" TEXT,
  "timeBillableFlag" INTEGER NOT NULL,
  "expenseBillableFlag" INTEGER NOT NULL,
  "purchaseOrderNumber" TEXT,
  "reference" TEXT,
  "billComplete_Flag" INTEGER NOT NULL,
  "billServiceSeparatelyFlag" INTEGER NOT NULL,
  "billingAmount" INTEGER,
  "billUnapprovedTimeAndExpensesFlag" INTEGER NOT NULL,
  "overrideFlag" INTEGER NOT NULL,
  "timeInvoiceFlag" INTEGER NOT NULL,
  "expenseInvoiceFlag" INTEGER NOT NULL,
  "productInvoiceFlag" INTEGER NOT NULL,
  "billingMethod" TEXT,
  "severity" TEXT,
  "impact" TEXT,
  "assignedBy" INTEGER,
  "scheduleDaysBefore" INTEGER,
  "serviceDaysBefore" INTEGER,
  "attachScheduleToNewServiceFlag" INTEGER NOT NULL,
  "templateFlag" INTEGER NOT NULL,
  "emailContactFlag" INTEGER NOT NULL,
  "emailResourceFlag" INTEGER NOT NULL,
  "emailCCFlag" INTEGER NOT NULL,
  "emailCC" TEXT,
  "restrictDownpaymentFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT,
  "summary~" TEXT,
  "problem~" TEXT,
  "internalAnalysis~" TEXT,
  "purchaseOrderNumber~" TEXT,
  "reference~" TEXT,
  "emailCC~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~ServiceTemplate~lastUpdated" ON "ServiceTemplate" ("lastUpdated");

CREATE TABLE "ServiceTemplateTask" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "notes" TEXT,
  "summary" TEXT,
  "priority" INTEGER,
  "code" INTEGER,
  "template" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "notes~" TEXT,
  "summary~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~ServiceTemplateTask~template" ON "ServiceTemplateTask" ("template");
CREATE INDEX "ix~ServiceTemplateTask~lastUpdated" ON "ServiceTemplateTask" ("lastUpdated");

CREATE TABLE "ServiceTicketLink" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "enabledFlag" INTEGER NOT NULL,
  "linkText" TEXT NOT NULL,
  "url" TEXT NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "linkText~" TEXT NOT NULL,
  "url~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~ServiceTicketLink~name" ON "ServiceTicketLink" ("name~");

CREATE TABLE "Session" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "member" INTEGER NOT NULL,
  "tokenHash" TEXT,
  "createdAt" INTEGER,
  "lastUsed" INTEGER,
  "expires" INTEGER,
  "address" TEXT,
  "userAgent" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);

CREATE TABLE "SetupLink" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "tokenHash" TEXT NOT NULL,
  "expires" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);

CREATE TABLE "Severity" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT,
  "description" TEXT NOT NULL,
  "defaultFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT,
  "description~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);

CREATE TABLE "SignInFailure" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "place" TEXT NOT NULL,
  "count" INTEGER NOT NULL,
  "last" INTEGER NOT NULL,
  "until" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~SignInFailure~place" ON "SignInFailure" ("place");
CREATE INDEX "ix~SignInFailure~lastUpdated" ON "SignInFailure" ("lastUpdated");

CREATE TABLE "Skill" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "category" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~Skill~category~name" ON "Skill" ("category", "name~");

CREATE TABLE "SkillCategory" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~SkillCategory~name" ON "SkillCategory" ("name~");

CREATE TABLE "Source" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "defaultFlag" INTEGER NOT NULL,
  "connectWiseId" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~Source~name" ON "Source" ("name~");

CREATE TABLE "SpentBudget" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "node" TEXT NOT NULL,
  "budget" TEXT NOT NULL,
  "window" INTEGER NOT NULL,
  "requests" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~SpentBudget~window" ON "SpentBudget" ("window");
CREATE INDEX "ix~SpentBudget~lastUpdated" ON "SpentBudget" ("lastUpdated");

CREATE TABLE "StandardNote" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "contents" TEXT NOT NULL,
  "location" INTEGER,
  "department" INTEGER,
  "board" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "contents~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~StandardNote~name" ON "StandardNote" ("name~");

CREATE TABLE "State" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "identifier" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "country" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "identifier~" TEXT NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~State~country~identifier" ON "State" ("country", "identifier~");

CREATE TABLE "SurveyOption" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "caption" TEXT NOT NULL,
  "points" INTEGER,
  "includeFlag" INTEGER NOT NULL,
  "visibleflag" INTEGER NOT NULL,
  "questionId" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "caption~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~SurveyOption~questionId" ON "SurveyOption" ("questionId");

CREATE TABLE "SurveyResult" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "ticketId" INTEGER NOT NULL,
  "emailAddress" TEXT,
  "footerResponse" TEXT,
  "contactMeFlag" INTEGER NOT NULL,
  "contact" INTEGER,
  "totalPoints" INTEGER,
  "company" INTEGER,
  "surveyId" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "emailAddress~" TEXT,
  "footerResponse~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~SurveyResult~surveyId" ON "SurveyResult" ("surveyId");
CREATE INDEX "ix~SurveyResult~ticketId" ON "SurveyResult" ("ticketId");
CREATE INDEX "ix~SurveyResult~lastUpdated" ON "SurveyResult" ("lastUpdated");

CREATE TABLE "SurveyResultDetail" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "questionId" INTEGER,
  "answer" TEXT,
  "result" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "answer~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~SurveyResultDetail~result" ON "SurveyResultDetail" ("result");
CREATE INDEX "ix~SurveyResultDetail~lastUpdated" ON "SurveyResultDetail" ("lastUpdated");

CREATE TABLE "TeamRole" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "accountManagerFlag" INTEGER NOT NULL,
  "techFlag" INTEGER NOT NULL,
  "salesFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~TeamRole~name" ON "TeamRole" ("name~");

CREATE TABLE "Ticket" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "summary" TEXT NOT NULL,
  "recordType" TEXT NOT NULL,
  "board" INTEGER NOT NULL,
  "status" INTEGER,
  "company" INTEGER NOT NULL,
  "site" INTEGER,
  "siteName" TEXT,
  "addressLine1" TEXT,
  "addressLine2" TEXT,
  "city" TEXT,
  "stateIdentifier" TEXT,
  "zip" TEXT,
  "country" INTEGER,
  "contact" INTEGER,
  "contactName" TEXT,
  "contactPhoneNumber" TEXT,
  "contactPhoneExtension" TEXT,
  "contactEmailAddress" TEXT,
  "type" INTEGER,
  "subType" INTEGER,
  "item" INTEGER,
  "team" INTEGER,
  "owner" INTEGER,
  "priority" INTEGER,
  "serviceLocation" INTEGER,
  "source" INTEGER,
  "requiredDate" INTEGER,
  "budgetHours" INTEGER,
  "agreementType" TEXT,
  "severity" TEXT,
  "impact" TEXT,
  "externalXRef" TEXT,
  "poNumber" TEXT,
  "knowledgeBaseCategoryId" INTEGER,
  "knowledgeBaseSubCategoryId" INTEGER,
  "allowAllClientsPortalView" INTEGER NOT NULL,
  "customerUpdatedFlag" INTEGER NOT NULL,
  "automaticEmailContactFlag" INTEGER NOT NULL,
  "automaticEmailResourceFlag" INTEGER NOT NULL,
  "automaticEmailCcFlag" INTEGER NOT NULL,
  "automaticEmailCc" TEXT,
  "closedDate" INTEGER,
  "closedBy" TEXT,
  "closedFlag" INTEGER NOT NULL,
  "actualHours" INTEGER,
  "approved" INTEGER NOT NULL,
  "estimatedExpenseCost" INTEGER,
  "estimatedExpenseRevenue" INTEGER,
  "estimatedProductCost" INTEGER,
  "estimatedProductRevenue" INTEGER,
  "estimatedTimeCost" INTEGER,
  "estimatedTimeRevenue" INTEGER,
  "billingMethod" TEXT,
  "billingAmount" INTEGER,
  "hourlyRate" INTEGER,
  "subBillingMethod" TEXT,
  "subBillingAmount" INTEGER,
  "subDateAccepted" INTEGER,
  "dateResolved" INTEGER,
  "dateResplan" INTEGER,
  "dateResponded" INTEGER,
  "resolveMinutes" INTEGER,
  "resPlanMinutes" INTEGER,
  "respondMinutes" INTEGER,
  "respondByGoalUTC" INTEGER,
  "resplanGoalUTC" INTEGER,
  "resolutionGoalUTC" INTEGER,
  "escalationLastUpdateMinutes" INTEGER,
  "isInSla" INTEGER NOT NULL,
  "knowledgeBaseLinkId" INTEGER,
  "resources" TEXT,
  "parentTicketId" INTEGER,
  "hasChildTicket" INTEGER NOT NULL,
  "hasMergedChildTicketFlag" INTEGER NOT NULL,
  "knowledgeBaseLinkType" TEXT,
  "billTime" TEXT,
  "billExpenses" TEXT,
  "billProducts" TEXT,
  "predecessorType" TEXT,
  "predecessorId" INTEGER,
  "predecessorClosedFlag" INTEGER NOT NULL,
  "lagDays" INTEGER,
  "lagNonworkingDaysFlag" INTEGER NOT NULL,
  "estimatedStartDate" INTEGER,
  "duration" INTEGER,
  "location" INTEGER,
  "department" INTEGER,
  "mobileGuid" TEXT,
  "sla" INTEGER,
  "slaStatus" TEXT,
  "requestForChangeFlag" INTEGER NOT NULL,
  "mergedParentTicket" INTEGER,
  "integratorTags" TEXT NOT NULL,
  "escalationStartDateUTC" INTEGER,
  "escalationLevel" INTEGER,
  "minutesBeforeWaiting" INTEGER,
  "respondedSkippedMinutes" INTEGER,
  "resplanSkippedMinutes" INTEGER,
  "respondedHours" INTEGER,
  "respondedBy" TEXT,
  "resplanHours" INTEGER,
  "resplanBy" TEXT,
  "resolutionHours" INTEGER,
  "resolvedBy" TEXT,
  "minutesWaiting" INTEGER,
  "predecessor" INTEGER,
  "reopenCount" INTEGER NOT NULL,
  "customFields" TEXT,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "summary~" TEXT NOT NULL,
  "siteName~" TEXT,
  "addressLine1~" TEXT,
  "addressLine2~" TEXT,
  "city~" TEXT,
  "stateIdentifier~" TEXT,
  "zip~" TEXT,
  "contactName~" TEXT,
  "contactPhoneNumber~" TEXT,
  "contactPhoneExtension~" TEXT,
  "contactEmailAddress~" TEXT,
  "agreementType~" TEXT,
  "externalXRef~" TEXT,
  "poNumber~" TEXT,
  "automaticEmailCc~" TEXT,
  "closedBy~" TEXT,
  "resources~" TEXT,
  "slaStatus~" TEXT,
  "respondedBy~" TEXT,
  "resplanBy~" TEXT,
  "resolvedBy~" TEXT,
  "customFields~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE VIRTUAL TABLE IF NOT EXISTS "reeve~found~Ticket" USING fts5("grams", content='', contentless_delete=1, detail=none, tokenize='ascii') /* 1: summary */;
CREATE INDEX "ix~Ticket~recordType~board~closedFlag~dateEntered" ON "Ticket" ("recordType", "board", "closedFlag", "dateEntered");
CREATE INDEX "ix~Ticket~recordType~dateEntered" ON "Ticket" ("recordType", "dateEntered");
CREATE INDEX "ix~Ticket~status" ON "Ticket" ("status");
CREATE INDEX "ix~Ticket~company" ON "Ticket" ("company");
CREATE INDEX "ix~Ticket~contact" ON "Ticket" ("contact");
CREATE INDEX "ix~Ticket~owner" ON "Ticket" ("owner");
CREATE INDEX "ix~Ticket~team" ON "Ticket" ("team");
CREATE INDEX "ix~Ticket~enteredById" ON "Ticket" ("enteredById");
CREATE INDEX "ix~Ticket~parentTicketId" ON "Ticket" ("parentTicketId");
CREATE INDEX "ix~Ticket~lastUpdated" ON "Ticket" ("lastUpdated");

CREATE TABLE "TicketChangeMark" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "seen" INTEGER NOT NULL,
  "seenId" INTEGER NOT NULL,
  "seenRows" INTEGER NOT NULL,
  "done" INTEGER NOT NULL,
  "doneId" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~TicketChangeMark~enteredById" ON "TicketChangeMark" ("enteredById");
CREATE INDEX "ix~TicketChangeMark~lastUpdated" ON "TicketChangeMark" ("lastUpdated");

CREATE TABLE "TicketConfiguration" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "ticket" INTEGER NOT NULL,
  "configuration" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~TicketConfiguration~ticket~configuration" ON "TicketConfiguration" ("ticket", "configuration");
CREATE INDEX "ix~TicketConfiguration~configuration" ON "TicketConfiguration" ("configuration");
CREATE INDEX "ix~TicketConfiguration~lastUpdated" ON "TicketConfiguration" ("lastUpdated");

CREATE TABLE "TimeZoneSetup" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "offset" INTEGER,
  "defaultFlag" INTEGER NOT NULL,
  "daylightSavingsFlag" INTEGER NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~TimeZoneSetup~name" ON "TimeZoneSetup" ("name~");

CREATE TABLE "TodayPageCategory" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "sortOrder" INTEGER NOT NULL,
  "location" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~TodayPageCategory~name" ON "TodayPageCategory" ("name~");

CREATE TABLE "Track" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "inactiveFlag" INTEGER NOT NULL,
  "notifyActionIds" TEXT NOT NULL,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "name~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~Track~name" ON "Track" ("name~");

CREATE TABLE "TrackAction" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "notifyType" TEXT NOT NULL,
  "specificMemberTo" INTEGER,
  "emailRecipient" TEXT,
  "specificMemberFrom" INTEGER,
  "emailFrom" TEXT,
  "subject" TEXT,
  "notes" TEXT,
  "companyStatus" INTEGER,
  "track" INTEGER,
  "attachedTrack" INTEGER,
  "group" INTEGER,
  "ccContact" INTEGER,
  "bccContact" INTEGER,
  "daysToExecute" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "emailRecipient~" TEXT,
  "emailFrom~" TEXT,
  "subject~" TEXT,
  "notes~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE INDEX "ix~TrackAction~track" ON "TrackAction" ("track");

CREATE TABLE "UserDefinedField" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "podId" INTEGER NOT NULL,
  "caption" TEXT NOT NULL,
  "sequenceNumber" INTEGER NOT NULL,
  "screenId" TEXT,
  "helpText" TEXT,
  "fieldTypeIdentifier" TEXT,
  "numberDecimals" INTEGER,
  "entryTypeIdentifier" TEXT,
  "requiredFlag" INTEGER NOT NULL,
  "displayOnScreenFlag" INTEGER NOT NULL,
  "readOnlyFlag" INTEGER NOT NULL,
  "listViewFlag" INTEGER NOT NULL,
  "buttonUrl" TEXT,
  "businessUnitIds" TEXT NOT NULL,
  "locationIds" TEXT NOT NULL,
  "connectWiseID" TEXT,
  "dateCreated" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "caption~" TEXT NOT NULL,
  "screenId~" TEXT,
  "helpText~" TEXT,
  "buttonUrl~" TEXT,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~UserDefinedField~podId~caption" ON "UserDefinedField" ("podId", "caption~");

CREATE TABLE "UserDefinedFieldOption" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "field" INTEGER NOT NULL,
  "optionValue" TEXT NOT NULL,
  "defaultFlag" INTEGER NOT NULL,
  "inactiveFlag" INTEGER NOT NULL,
  "sortOrder" INTEGER,
  "lastUpdated" INTEGER NOT NULL,
  "updatedBy" TEXT NOT NULL,
  "dateEntered" INTEGER NOT NULL,
  "enteredBy" TEXT NOT NULL,
  "enteredById" INTEGER NOT NULL,
  "optionValue~" TEXT NOT NULL,
  "updatedBy~" TEXT NOT NULL,
  "enteredBy~" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux~UserDefinedFieldOption~field~optionValue" ON "UserDefinedFieldOption" ("field", "optionValue~");
