BEGIN TRANSACTION;
CREATE TABLE "account_emailaddress" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "verified" bool NOT NULL, "primary" bool NOT NULL, "user_id" bigint NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, "email" varchar(254) NOT NULL);
CREATE TABLE "account_emailconfirmation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created" datetime NOT NULL, "sent" datetime NULL, "key" varchar(64) NOT NULL UNIQUE, "email_address_id" integer NOT NULL REFERENCES "account_emailaddress" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "accounts_invitation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "role" varchar(10) NOT NULL, "token_hash" varchar(64) NOT NULL UNIQUE, "created_at" datetime NOT NULL, "expires_at" datetime NOT NULL, "accepted_at" datetime NULL, "revoked_at" datetime NULL, "accepted_by_id" bigint NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, "created_by_id" bigint NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, "team_id" bigint NOT NULL REFERENCES "accounts_team" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "invitation_role_known" CHECK ("role" IN ('owner', 'member', 'viewer')));
CREATE TABLE "accounts_membership" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "role" varchar(10) NOT NULL, "joined_at" datetime NOT NULL, "user_id" bigint NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, "team_id" bigint NOT NULL REFERENCES "accounts_team" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "membership_once_per_team" UNIQUE ("team_id", "user_id"), CONSTRAINT "membership_role_known" CHECK ("role" IN ('owner', 'member', 'viewer')));
INSERT INTO "accounts_membership" VALUES(1,'owner','2026-11-01 09:00:00',1,1);
INSERT INTO "accounts_membership" VALUES(2,'member','2026-11-01 09:00:00',2,1);
CREATE TABLE "accounts_outgoingmail" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "key" varchar(200) NOT NULL UNIQUE, "about" varchar(40) NOT NULL, "kind" varchar(30) NOT NULL, "to" text NOT NULL CHECK ((JSON_VALID("to") OR "to" IS NULL)), "subject" varchar(400) NOT NULL, "text" text NOT NULL, "html" text NOT NULL, "attachments" text NOT NULL CHECK ((JSON_VALID("attachments") OR "attachments" IS NULL)), "message_id" varchar(200) NOT NULL UNIQUE, "state" varchar(10) NOT NULL, "tries" smallint unsigned NOT NULL CHECK ("tries" >= 0), "next_try_at" datetime NOT NULL, "claimed_at" datetime NULL, "sent_at" datetime NULL, "last_error" text NOT NULL, "created_at" datetime NOT NULL, "created_by_id" bigint NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, "accepted" text NOT NULL CHECK ((JSON_VALID("accepted") OR "accepted" IS NULL)), "failures" smallint unsigned NOT NULL CHECK ("failures" >= 0), "handed_over_at" datetime NULL);
CREATE TABLE "accounts_team" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(80) NOT NULL, "created_at" datetime NOT NULL, "days_off" text NOT NULL CHECK ((JSON_VALID("days_off") OR "days_off" IS NULL)), "time_zone" varchar(80) NOT NULL, "working_days" text NOT NULL CHECK ((JSON_VALID("working_days") OR "working_days" IS NULL)));
INSERT INTO "accounts_team" VALUES(1,'Olga Owner’s team','2026-11-01 09:00:00','[]','UTC','[0, 1, 2, 3, 4]');
CREATE TABLE "accounts_user" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "password" varchar(128) NOT NULL, "last_login" datetime NULL, "is_superuser" bool NOT NULL, "email" varchar(254) NOT NULL UNIQUE, "name" varchar(80) NOT NULL, "time_zone" varchar(80) NOT NULL, "locale" varchar(20) NOT NULL, "is_active" bool NOT NULL, "is_staff" bool NOT NULL, "created_at" datetime NOT NULL);
INSERT INTO "accounts_user" VALUES(1,'argon2$argon2id$v=19$m=102400,t=2,p=8$TGpIZUN3UHZZREdGRUhGcklxUnZYMg$1Lpdq7WoG5+4jNjml4MfOuLckOuj5bL36qdgtE0Kxzs',NULL,0,'olga@example.org','Olga Owner','UTC','en-gb',1,0,'2026-11-23 08:48:28.980460');
INSERT INTO "accounts_user" VALUES(2,'!y2Yu2c6V9guxX7UuKxx0h9PoVTzVNx9PTMuOQ8ES',NULL,0,'karim@example.org','Karim Colleague','UTC','en-gb',1,0,'2026-11-23 08:48:29.125803');
CREATE TABLE "accounts_user_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_id" bigint NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "accounts_user_user_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_id" bigint NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "auth_group" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(150) NOT NULL UNIQUE);
CREATE TABLE "auth_group_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "auth_permission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "codename" varchar(100) NOT NULL, "name" varchar(255) NOT NULL);
INSERT INTO "auth_permission" VALUES(1,2,'add_permission','Can add permission');
INSERT INTO "auth_permission" VALUES(2,2,'change_permission','Can change permission');
INSERT INTO "auth_permission" VALUES(3,2,'delete_permission','Can delete permission');
INSERT INTO "auth_permission" VALUES(4,2,'view_permission','Can view permission');
INSERT INTO "auth_permission" VALUES(5,1,'add_group','Can add group');
INSERT INTO "auth_permission" VALUES(6,1,'change_group','Can change group');
INSERT INTO "auth_permission" VALUES(7,1,'delete_group','Can delete group');
INSERT INTO "auth_permission" VALUES(8,1,'view_group','Can view group');
INSERT INTO "auth_permission" VALUES(9,3,'add_contenttype','Can add content type');
INSERT INTO "auth_permission" VALUES(10,3,'change_contenttype','Can change content type');
INSERT INTO "auth_permission" VALUES(11,3,'delete_contenttype','Can delete content type');
INSERT INTO "auth_permission" VALUES(12,3,'view_contenttype','Can view content type');
INSERT INTO "auth_permission" VALUES(13,4,'add_session','Can add session');
INSERT INTO "auth_permission" VALUES(14,4,'change_session','Can change session');
INSERT INTO "auth_permission" VALUES(15,4,'delete_session','Can delete session');
INSERT INTO "auth_permission" VALUES(16,4,'view_session','Can view session');
INSERT INTO "auth_permission" VALUES(17,5,'add_emailaddress','Can add email address');
INSERT INTO "auth_permission" VALUES(18,5,'change_emailaddress','Can change email address');
INSERT INTO "auth_permission" VALUES(19,5,'delete_emailaddress','Can delete email address');
INSERT INTO "auth_permission" VALUES(20,5,'view_emailaddress','Can view email address');
INSERT INTO "auth_permission" VALUES(21,6,'add_emailconfirmation','Can add email confirmation');
INSERT INTO "auth_permission" VALUES(22,6,'change_emailconfirmation','Can change email confirmation');
INSERT INTO "auth_permission" VALUES(23,6,'delete_emailconfirmation','Can delete email confirmation');
INSERT INTO "auth_permission" VALUES(24,6,'view_emailconfirmation','Can view email confirmation');
INSERT INTO "auth_permission" VALUES(25,7,'add_dbtaskresult','Can add Task Result');
INSERT INTO "auth_permission" VALUES(26,7,'change_dbtaskresult','Can change Task Result');
INSERT INTO "auth_permission" VALUES(27,7,'delete_dbtaskresult','Can delete Task Result');
INSERT INTO "auth_permission" VALUES(28,7,'view_dbtaskresult','Can view Task Result');
INSERT INTO "auth_permission" VALUES(29,12,'add_user','Can add user');
INSERT INTO "auth_permission" VALUES(30,12,'change_user','Can change user');
INSERT INTO "auth_permission" VALUES(31,12,'delete_user','Can delete user');
INSERT INTO "auth_permission" VALUES(32,12,'view_user','Can view user');
INSERT INTO "auth_permission" VALUES(33,9,'add_membership','Can add membership');
INSERT INTO "auth_permission" VALUES(34,9,'change_membership','Can change membership');
INSERT INTO "auth_permission" VALUES(35,9,'delete_membership','Can delete membership');
INSERT INTO "auth_permission" VALUES(36,9,'view_membership','Can view membership');
INSERT INTO "auth_permission" VALUES(37,11,'add_team','Can add team');
INSERT INTO "auth_permission" VALUES(38,11,'change_team','Can change team');
INSERT INTO "auth_permission" VALUES(39,11,'delete_team','Can delete team');
INSERT INTO "auth_permission" VALUES(40,11,'view_team','Can view team');
INSERT INTO "auth_permission" VALUES(41,8,'add_invitation','Can add invitation');
INSERT INTO "auth_permission" VALUES(42,8,'change_invitation','Can change invitation');
INSERT INTO "auth_permission" VALUES(43,8,'delete_invitation','Can delete invitation');
INSERT INTO "auth_permission" VALUES(44,8,'view_invitation','Can view invitation');
INSERT INTO "auth_permission" VALUES(45,10,'add_outgoingmail','Can add outgoing mail');
INSERT INTO "auth_permission" VALUES(46,10,'change_outgoingmail','Can change outgoing mail');
INSERT INTO "auth_permission" VALUES(47,10,'delete_outgoingmail','Can delete outgoing mail');
INSERT INTO "auth_permission" VALUES(48,10,'view_outgoingmail','Can view outgoing mail');
INSERT INTO "auth_permission" VALUES(49,27,'add_incident','Can add incident');
INSERT INTO "auth_permission" VALUES(50,27,'change_incident','Can change incident');
INSERT INTO "auth_permission" VALUES(51,27,'delete_incident','Can delete incident');
INSERT INTO "auth_permission" VALUES(52,27,'view_incident','Can view incident');
INSERT INTO "auth_permission" VALUES(53,25,'add_evidence','Can add evidence');
INSERT INTO "auth_permission" VALUES(54,25,'change_evidence','Can change evidence');
INSERT INTO "auth_permission" VALUES(55,25,'delete_evidence','Can delete evidence');
INSERT INTO "auth_permission" VALUES(56,25,'view_evidence','Can view evidence');
INSERT INTO "auth_permission" VALUES(57,24,'add_escalation','Can add escalation');
INSERT INTO "auth_permission" VALUES(58,24,'change_escalation','Can change escalation');
INSERT INTO "auth_permission" VALUES(59,24,'delete_escalation','Can delete escalation');
INSERT INTO "auth_permission" VALUES(60,24,'view_escalation','Can view escalation');
INSERT INTO "auth_permission" VALUES(61,23,'add_delayrisk','Can add delay risk');
INSERT INTO "auth_permission" VALUES(62,23,'change_delayrisk','Can change delay risk');
INSERT INTO "auth_permission" VALUES(63,23,'delete_delayrisk','Can delete delay risk');
INSERT INTO "auth_permission" VALUES(64,23,'view_delayrisk','Can view delay risk');
INSERT INTO "auth_permission" VALUES(65,22,'add_communication','Can add communication');
INSERT INTO "auth_permission" VALUES(66,22,'change_communication','Can change communication');
INSERT INTO "auth_permission" VALUES(67,22,'delete_communication','Can delete communication');
INSERT INTO "auth_permission" VALUES(68,22,'view_communication','Can view communication');
INSERT INTO "auth_permission" VALUES(69,21,'add_change','Can add change');
INSERT INTO "auth_permission" VALUES(70,21,'change_change','Can change change');
INSERT INTO "auth_permission" VALUES(71,21,'delete_change','Can delete change');
INSERT INTO "auth_permission" VALUES(72,21,'view_change','Can view change');
INSERT INTO "auth_permission" VALUES(73,20,'add_cause','Can add cause');
INSERT INTO "auth_permission" VALUES(74,20,'change_cause','Can change cause');
INSERT INTO "auth_permission" VALUES(75,20,'delete_cause','Can delete cause');
INSERT INTO "auth_permission" VALUES(76,20,'view_cause','Can view cause');
INSERT INTO "auth_permission" VALUES(77,17,'add_audience','Can add audience');
INSERT INTO "auth_permission" VALUES(78,17,'change_audience','Can change audience');
INSERT INTO "auth_permission" VALUES(79,17,'delete_audience','Can delete audience');
INSERT INTO "auth_permission" VALUES(80,17,'view_audience','Can view audience');
INSERT INTO "auth_permission" VALUES(81,16,'add_ask','Can add ask');
INSERT INTO "auth_permission" VALUES(82,16,'change_ask','Can change ask');
INSERT INTO "auth_permission" VALUES(83,16,'delete_ask','Can delete ask');
INSERT INTO "auth_permission" VALUES(84,16,'view_ask','Can view ask');
INSERT INTO "auth_permission" VALUES(85,15,'add_answer','Can add answer');
INSERT INTO "auth_permission" VALUES(86,15,'change_answer','Can change answer');
INSERT INTO "auth_permission" VALUES(87,15,'delete_answer','Can delete answer');
INSERT INTO "auth_permission" VALUES(88,15,'view_answer','Can view answer');
INSERT INTO "auth_permission" VALUES(89,14,'add_affectedsystem','Can add affected system');
INSERT INTO "auth_permission" VALUES(90,14,'change_affectedsystem','Can change affected system');
INSERT INTO "auth_permission" VALUES(91,14,'delete_affectedsystem','Can delete affected system');
INSERT INTO "auth_permission" VALUES(92,14,'view_affectedsystem','Can view affected system');
INSERT INTO "auth_permission" VALUES(93,13,'add_actionitem','Can add action item');
INSERT INTO "auth_permission" VALUES(94,13,'change_actionitem','Can change action item');
INSERT INTO "auth_permission" VALUES(95,13,'delete_actionitem','Can delete action item');
INSERT INTO "auth_permission" VALUES(96,13,'view_actionitem','Can view action item');
INSERT INTO "auth_permission" VALUES(97,29,'add_legalclock','Can add legal clock');
INSERT INTO "auth_permission" VALUES(98,29,'change_legalclock','Can change legal clock');
INSERT INTO "auth_permission" VALUES(99,29,'delete_legalclock','Can delete legal clock');
INSERT INTO "auth_permission" VALUES(100,29,'view_legalclock','Can view legal clock');
INSERT INTO "auth_permission" VALUES(101,30,'add_lesson','Can add lesson');
INSERT INTO "auth_permission" VALUES(102,30,'change_lesson','Can change lesson');
INSERT INTO "auth_permission" VALUES(103,30,'delete_lesson','Can delete lesson');
INSERT INTO "auth_permission" VALUES(104,30,'view_lesson','Can view lesson');
INSERT INTO "auth_permission" VALUES(105,31,'add_measure','Can add measure');
INSERT INTO "auth_permission" VALUES(106,31,'change_measure','Can change measure');
INSERT INTO "auth_permission" VALUES(107,31,'delete_measure','Can delete measure');
INSERT INTO "auth_permission" VALUES(108,31,'view_measure','Can view measure');
INSERT INTO "auth_permission" VALUES(109,32,'add_meeting','Can add meeting');
INSERT INTO "auth_permission" VALUES(110,32,'change_meeting','Can change meeting');
INSERT INTO "auth_permission" VALUES(111,32,'delete_meeting','Can delete meeting');
INSERT INTO "auth_permission" VALUES(112,32,'view_meeting','Can view meeting');
INSERT INTO "auth_permission" VALUES(113,33,'add_metricseries','Can add metric series');
INSERT INTO "auth_permission" VALUES(114,33,'change_metricseries','Can change metric series');
INSERT INTO "auth_permission" VALUES(115,33,'delete_metricseries','Can delete metric series');
INSERT INTO "auth_permission" VALUES(116,33,'view_metricseries','Can view metric series');
INSERT INTO "auth_permission" VALUES(117,34,'add_mitigationstep','Can add mitigation step');
INSERT INTO "auth_permission" VALUES(118,34,'change_mitigationstep','Can change mitigation step');
INSERT INTO "auth_permission" VALUES(119,34,'delete_mitigationstep','Can delete mitigation step');
INSERT INTO "auth_permission" VALUES(120,34,'view_mitigationstep','Can view mitigation step');
INSERT INTO "auth_permission" VALUES(121,36,'add_option','Can add option');
INSERT INTO "auth_permission" VALUES(122,36,'change_option','Can change option');
INSERT INTO "auth_permission" VALUES(123,36,'delete_option','Can delete option');
INSERT INTO "auth_permission" VALUES(124,36,'view_option','Can view option');
INSERT INTO "auth_permission" VALUES(125,37,'add_planstep','Can add plan step');
INSERT INTO "auth_permission" VALUES(126,37,'change_planstep','Can change plan step');
INSERT INTO "auth_permission" VALUES(127,37,'delete_planstep','Can delete plan step');
INSERT INTO "auth_permission" VALUES(128,37,'view_planstep','Can view plan step');
INSERT INTO "auth_permission" VALUES(129,41,'add_preventionmeasure','Can add prevention measure');
INSERT INTO "auth_permission" VALUES(130,41,'change_preventionmeasure','Can change prevention measure');
INSERT INTO "auth_permission" VALUES(131,41,'delete_preventionmeasure','Can delete prevention measure');
INSERT INTO "auth_permission" VALUES(132,41,'view_preventionmeasure','Can view prevention measure');
INSERT INTO "auth_permission" VALUES(133,50,'add_source','Can add source');
INSERT INTO "auth_permission" VALUES(134,50,'change_source','Can change source');
INSERT INTO "auth_permission" VALUES(135,50,'delete_source','Can delete source');
INSERT INTO "auth_permission" VALUES(136,50,'view_source','Can view source');
INSERT INTO "auth_permission" VALUES(137,53,'add_timelineevent','Can add timeline event');
INSERT INTO "auth_permission" VALUES(138,53,'change_timelineevent','Can change timeline event');
INSERT INTO "auth_permission" VALUES(139,53,'delete_timelineevent','Can delete timeline event');
INSERT INTO "auth_permission" VALUES(140,53,'view_timelineevent','Can view timeline event');
INSERT INTO "auth_permission" VALUES(141,54,'add_told','Can add told');
INSERT INTO "auth_permission" VALUES(142,54,'change_told','Can change told');
INSERT INTO "auth_permission" VALUES(143,54,'delete_told','Can delete told');
INSERT INTO "auth_permission" VALUES(144,54,'view_told','Can view told');
INSERT INTO "auth_permission" VALUES(145,55,'add_unknown','Can add unknown');
INSERT INTO "auth_permission" VALUES(146,55,'change_unknown','Can change unknown');
INSERT INTO "auth_permission" VALUES(147,55,'delete_unknown','Can delete unknown');
INSERT INTO "auth_permission" VALUES(148,55,'view_unknown','Can view unknown');
INSERT INTO "auth_permission" VALUES(149,28,'add_keptwording','Can add kept wording');
INSERT INTO "auth_permission" VALUES(150,28,'change_keptwording','Can change kept wording');
INSERT INTO "auth_permission" VALUES(151,28,'delete_keptwording','Can delete kept wording');
INSERT INTO "auth_permission" VALUES(152,28,'view_keptwording','Can view kept wording');
INSERT INTO "auth_permission" VALUES(153,35,'add_mutedrule','Can add muted rule');
INSERT INTO "auth_permission" VALUES(154,35,'change_mutedrule','Can change muted rule');
INSERT INTO "auth_permission" VALUES(155,35,'delete_mutedrule','Can delete muted rule');
INSERT INTO "auth_permission" VALUES(156,35,'view_mutedrule','Can view muted rule');
INSERT INTO "auth_permission" VALUES(157,47,'add_scriptedit','Can add script edit');
INSERT INTO "auth_permission" VALUES(158,47,'change_scriptedit','Can change script edit');
INSERT INTO "auth_permission" VALUES(159,47,'delete_scriptedit','Can delete script edit');
INSERT INTO "auth_permission" VALUES(160,47,'view_scriptedit','Can view script edit');
INSERT INTO "auth_permission" VALUES(161,48,'add_scriptsetting','Can add script setting');
INSERT INTO "auth_permission" VALUES(162,48,'change_scriptsetting','Can change script setting');
INSERT INTO "auth_permission" VALUES(163,48,'delete_scriptsetting','Can delete script setting');
INSERT INTO "auth_permission" VALUES(164,48,'view_scriptsetting','Can view script setting');
INSERT INTO "auth_permission" VALUES(165,49,'add_scriptversion','Can add script version');
INSERT INTO "auth_permission" VALUES(166,49,'change_scriptversion','Can change script version');
INSERT INTO "auth_permission" VALUES(167,49,'delete_scriptversion','Can delete script version');
INSERT INTO "auth_permission" VALUES(168,49,'view_scriptversion','Can view script version');
INSERT INTO "auth_permission" VALUES(169,51,'add_teamterm','Can add team term');
INSERT INTO "auth_permission" VALUES(170,51,'change_teamterm','Can change team term');
INSERT INTO "auth_permission" VALUES(171,51,'delete_teamterm','Can delete team term');
INSERT INTO "auth_permission" VALUES(172,51,'view_teamterm','Can view team term');
INSERT INTO "auth_permission" VALUES(173,52,'add_termchange','Can add term change');
INSERT INTO "auth_permission" VALUES(174,52,'change_termchange','Can change term change');
INSERT INTO "auth_permission" VALUES(175,52,'delete_termchange','Can delete term change');
INSERT INTO "auth_permission" VALUES(176,52,'view_termchange','Can view term change');
INSERT INTO "auth_permission" VALUES(177,19,'add_caughtline','Can add caught line');
INSERT INTO "auth_permission" VALUES(178,19,'change_caughtline','Can change caught line');
INSERT INTO "auth_permission" VALUES(179,19,'delete_caughtline','Can delete caught line');
INSERT INTO "auth_permission" VALUES(180,19,'view_caughtline','Can view caught line');
INSERT INTO "auth_permission" VALUES(181,26,'add_heldmeeting','Can add held meeting');
INSERT INTO "auth_permission" VALUES(182,26,'change_heldmeeting','Can change held meeting');
INSERT INTO "auth_permission" VALUES(183,26,'delete_heldmeeting','Can delete held meeting');
INSERT INTO "auth_permission" VALUES(184,26,'view_heldmeeting','Can view held meeting');
INSERT INTO "auth_permission" VALUES(185,42,'add_promisedupdate','Can add promised update');
INSERT INTO "auth_permission" VALUES(186,42,'change_promisedupdate','Can change promised update');
INSERT INTO "auth_permission" VALUES(187,42,'delete_promisedupdate','Can delete promised update');
INSERT INTO "auth_permission" VALUES(188,42,'view_promisedupdate','Can view promised update');
INSERT INTO "auth_permission" VALUES(189,56,'add_writtensummary','Can add written summary');
INSERT INTO "auth_permission" VALUES(190,56,'change_writtensummary','Can change written summary');
INSERT INTO "auth_permission" VALUES(191,56,'delete_writtensummary','Can delete written summary');
INSERT INTO "auth_permission" VALUES(192,56,'view_writtensummary','Can view written summary');
INSERT INTO "auth_permission" VALUES(193,18,'add_calendarfeed','Can add calendar feed');
INSERT INTO "auth_permission" VALUES(194,18,'change_calendarfeed','Can change calendar feed');
INSERT INTO "auth_permission" VALUES(195,18,'delete_calendarfeed','Can delete calendar feed');
INSERT INTO "auth_permission" VALUES(196,18,'view_calendarfeed','Can view calendar feed');
INSERT INTO "auth_permission" VALUES(197,46,'add_reminderchoice','Can add reminder choice');
INSERT INTO "auth_permission" VALUES(198,46,'change_reminderchoice','Can change reminder choice');
INSERT INTO "auth_permission" VALUES(199,46,'delete_reminderchoice','Can delete reminder choice');
INSERT INTO "auth_permission" VALUES(200,46,'view_reminderchoice','Can view reminder choice');
INSERT INTO "auth_permission" VALUES(201,45,'add_reminder','Can add reminder');
INSERT INTO "auth_permission" VALUES(202,45,'change_reminder','Can change reminder');
INSERT INTO "auth_permission" VALUES(203,45,'delete_reminder','Can delete reminder');
INSERT INTO "auth_permission" VALUES(204,45,'view_reminder','Can view reminder');
INSERT INTO "auth_permission" VALUES(205,44,'add_rehearsal','Can add rehearsal');
INSERT INTO "auth_permission" VALUES(206,44,'change_rehearsal','Can change rehearsal');
INSERT INTO "auth_permission" VALUES(207,44,'delete_rehearsal','Can delete rehearsal');
INSERT INTO "auth_permission" VALUES(208,44,'view_rehearsal','Can view rehearsal');
INSERT INTO "auth_permission" VALUES(209,43,'add_recording','Can add recording');
INSERT INTO "auth_permission" VALUES(210,43,'change_recording','Can change recording');
INSERT INTO "auth_permission" VALUES(211,43,'delete_recording','Can delete recording');
INSERT INTO "auth_permission" VALUES(212,43,'view_recording','Can view recording');
INSERT INTO "auth_permission" VALUES(213,38,'add_postmortem','Can add post mortem');
INSERT INTO "auth_permission" VALUES(214,38,'change_postmortem','Can change post mortem');
INSERT INTO "auth_permission" VALUES(215,38,'delete_postmortem','Can delete post mortem');
INSERT INTO "auth_permission" VALUES(216,38,'view_postmortem','Can view post mortem');
INSERT INTO "auth_permission" VALUES(217,39,'add_postmortemcomment','Can add post mortem comment');
INSERT INTO "auth_permission" VALUES(218,39,'change_postmortemcomment','Can change post mortem comment');
INSERT INTO "auth_permission" VALUES(219,39,'delete_postmortemcomment','Can delete post mortem comment');
INSERT INTO "auth_permission" VALUES(220,39,'view_postmortemcomment','Can view post mortem comment');
INSERT INTO "auth_permission" VALUES(221,40,'add_postmortemtext','Can add post mortem text');
INSERT INTO "auth_permission" VALUES(222,40,'change_postmortemtext','Can change post mortem text');
INSERT INTO "auth_permission" VALUES(223,40,'delete_postmortemtext','Can delete post mortem text');
INSERT INTO "auth_permission" VALUES(224,40,'view_postmortemtext','Can view post mortem text');
INSERT INTO "auth_permission" VALUES(225,57,'add_document','Can add document');
INSERT INTO "auth_permission" VALUES(226,57,'change_document','Can change document');
INSERT INTO "auth_permission" VALUES(227,57,'delete_document','Can delete document');
INSERT INTO "auth_permission" VALUES(228,57,'view_document','Can view document');
INSERT INTO "auth_permission" VALUES(229,59,'add_sharelink','Can add share link');
INSERT INTO "auth_permission" VALUES(230,59,'change_sharelink','Can change share link');
INSERT INTO "auth_permission" VALUES(231,59,'delete_sharelink','Can delete share link');
INSERT INTO "auth_permission" VALUES(232,59,'view_sharelink','Can view share link');
INSERT INTO "auth_permission" VALUES(233,58,'add_shareact','Can add share act');
INSERT INTO "auth_permission" VALUES(234,58,'change_shareact','Can change share act');
INSERT INTO "auth_permission" VALUES(235,58,'delete_shareact','Can delete share act');
INSERT INTO "auth_permission" VALUES(236,58,'view_shareact','Can view share act');
CREATE TABLE "django_content_type" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app_label" varchar(100) NOT NULL, "model" varchar(100) NOT NULL);
INSERT INTO "django_content_type" VALUES(1,'auth','group');
INSERT INTO "django_content_type" VALUES(2,'auth','permission');
INSERT INTO "django_content_type" VALUES(3,'contenttypes','contenttype');
INSERT INTO "django_content_type" VALUES(4,'sessions','session');
INSERT INTO "django_content_type" VALUES(5,'account','emailaddress');
INSERT INTO "django_content_type" VALUES(6,'account','emailconfirmation');
INSERT INTO "django_content_type" VALUES(7,'django_tasks_database','dbtaskresult');
INSERT INTO "django_content_type" VALUES(8,'accounts','invitation');
INSERT INTO "django_content_type" VALUES(9,'accounts','membership');
INSERT INTO "django_content_type" VALUES(10,'accounts','outgoingmail');
INSERT INTO "django_content_type" VALUES(11,'accounts','team');
INSERT INTO "django_content_type" VALUES(12,'accounts','user');
INSERT INTO "django_content_type" VALUES(13,'incidents','actionitem');
INSERT INTO "django_content_type" VALUES(14,'incidents','affectedsystem');
INSERT INTO "django_content_type" VALUES(15,'incidents','answer');
INSERT INTO "django_content_type" VALUES(16,'incidents','ask');
INSERT INTO "django_content_type" VALUES(17,'incidents','audience');
INSERT INTO "django_content_type" VALUES(18,'incidents','calendarfeed');
INSERT INTO "django_content_type" VALUES(19,'incidents','caughtline');
INSERT INTO "django_content_type" VALUES(20,'incidents','cause');
INSERT INTO "django_content_type" VALUES(21,'incidents','change');
INSERT INTO "django_content_type" VALUES(22,'incidents','communication');
INSERT INTO "django_content_type" VALUES(23,'incidents','delayrisk');
INSERT INTO "django_content_type" VALUES(24,'incidents','escalation');
INSERT INTO "django_content_type" VALUES(25,'incidents','evidence');
INSERT INTO "django_content_type" VALUES(26,'incidents','heldmeeting');
INSERT INTO "django_content_type" VALUES(27,'incidents','incident');
INSERT INTO "django_content_type" VALUES(28,'incidents','keptwording');
INSERT INTO "django_content_type" VALUES(29,'incidents','legalclock');
INSERT INTO "django_content_type" VALUES(30,'incidents','lesson');
INSERT INTO "django_content_type" VALUES(31,'incidents','measure');
INSERT INTO "django_content_type" VALUES(32,'incidents','meeting');
INSERT INTO "django_content_type" VALUES(33,'incidents','metricseries');
INSERT INTO "django_content_type" VALUES(34,'incidents','mitigationstep');
INSERT INTO "django_content_type" VALUES(35,'incidents','mutedrule');
INSERT INTO "django_content_type" VALUES(36,'incidents','option');
INSERT INTO "django_content_type" VALUES(37,'incidents','planstep');
INSERT INTO "django_content_type" VALUES(38,'incidents','postmortem');
INSERT INTO "django_content_type" VALUES(39,'incidents','postmortemcomment');
INSERT INTO "django_content_type" VALUES(40,'incidents','postmortemtext');
INSERT INTO "django_content_type" VALUES(41,'incidents','preventionmeasure');
INSERT INTO "django_content_type" VALUES(42,'incidents','promisedupdate');
INSERT INTO "django_content_type" VALUES(43,'incidents','recording');
INSERT INTO "django_content_type" VALUES(44,'incidents','rehearsal');
INSERT INTO "django_content_type" VALUES(45,'incidents','reminder');
INSERT INTO "django_content_type" VALUES(46,'incidents','reminderchoice');
INSERT INTO "django_content_type" VALUES(47,'incidents','scriptedit');
INSERT INTO "django_content_type" VALUES(48,'incidents','scriptsetting');
INSERT INTO "django_content_type" VALUES(49,'incidents','scriptversion');
INSERT INTO "django_content_type" VALUES(50,'incidents','source');
INSERT INTO "django_content_type" VALUES(51,'incidents','teamterm');
INSERT INTO "django_content_type" VALUES(52,'incidents','termchange');
INSERT INTO "django_content_type" VALUES(53,'incidents','timelineevent');
INSERT INTO "django_content_type" VALUES(54,'incidents','told');
INSERT INTO "django_content_type" VALUES(55,'incidents','unknown');
INSERT INTO "django_content_type" VALUES(56,'incidents','writtensummary');
INSERT INTO "django_content_type" VALUES(57,'reports','document');
INSERT INTO "django_content_type" VALUES(58,'reports','shareact');
INSERT INTO "django_content_type" VALUES(59,'reports','sharelink');
CREATE TABLE "django_migrations" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app" varchar(255) NOT NULL, "name" varchar(255) NOT NULL, "applied" datetime NOT NULL);
INSERT INTO "django_migrations" VALUES(1,'contenttypes','0001_initial','2026-11-23 08:47:21.742084');
INSERT INTO "django_migrations" VALUES(2,'contenttypes','0002_remove_content_type_name','2026-11-23 08:47:21.857714');
INSERT INTO "django_migrations" VALUES(3,'auth','0001_initial','2026-11-23 08:47:22.075346');
INSERT INTO "django_migrations" VALUES(4,'auth','0002_alter_permission_name_max_length','2026-11-23 08:47:22.172082');
INSERT INTO "django_migrations" VALUES(5,'auth','0003_alter_user_email_max_length','2026-11-23 08:47:22.283302');
INSERT INTO "django_migrations" VALUES(6,'auth','0004_alter_user_username_opts','2026-11-23 08:47:22.358136');
INSERT INTO "django_migrations" VALUES(7,'auth','0005_alter_user_last_login_null','2026-11-23 08:47:22.487285');
INSERT INTO "django_migrations" VALUES(8,'auth','0006_require_contenttypes_0002','2026-11-23 08:47:22.505364');
INSERT INTO "django_migrations" VALUES(9,'auth','0007_alter_validators_add_error_messages','2026-11-23 08:47:22.560724');
INSERT INTO "django_migrations" VALUES(10,'auth','0008_alter_user_username_max_length','2026-11-23 08:47:22.627195');
INSERT INTO "django_migrations" VALUES(11,'auth','0009_alter_user_last_name_max_length','2026-11-23 08:47:22.686137');
INSERT INTO "django_migrations" VALUES(12,'auth','0010_alter_group_name_max_length','2026-11-23 08:47:22.799640');
INSERT INTO "django_migrations" VALUES(13,'auth','0011_update_proxy_permissions','2026-11-23 08:47:22.861768');
INSERT INTO "django_migrations" VALUES(14,'auth','0012_alter_user_first_name_max_length','2026-11-23 08:47:22.941886');
INSERT INTO "django_migrations" VALUES(15,'accounts','0001_initial','2026-11-23 08:47:24.035895');
INSERT INTO "django_migrations" VALUES(16,'account','0001_initial','2026-11-23 08:47:24.379094');
INSERT INTO "django_migrations" VALUES(17,'account','0002_email_max_length','2026-11-23 08:47:24.576178');
INSERT INTO "django_migrations" VALUES(18,'account','0003_alter_emailaddress_create_unique_verified_email','2026-11-23 08:47:24.867896');
INSERT INTO "django_migrations" VALUES(19,'account','0004_alter_emailaddress_drop_unique_email','2026-11-23 08:47:24.909613');
INSERT INTO "django_migrations" VALUES(20,'account','0005_emailaddress_idx_upper_email','2026-11-23 08:47:24.941286');
INSERT INTO "django_migrations" VALUES(21,'account','0006_emailaddress_lower','2026-11-23 08:47:25.000234');
INSERT INTO "django_migrations" VALUES(22,'account','0007_emailaddress_idx_email','2026-11-23 08:47:25.192946');
INSERT INTO "django_migrations" VALUES(23,'account','0008_emailaddress_unique_primary_email_fixup','2026-11-23 08:47:25.283961');
INSERT INTO "django_migrations" VALUES(24,'account','0009_emailaddress_unique_primary_email','2026-11-23 08:47:25.419817');
INSERT INTO "django_migrations" VALUES(25,'accounts','0002_outbox','2026-11-23 08:47:25.607549');
INSERT INTO "django_migrations" VALUES(26,'accounts','0003_team_calendar','2026-11-23 08:47:26.014972');
INSERT INTO "django_migrations" VALUES(27,'accounts','0004_outbox_stages','2026-11-23 08:47:26.569894');
INSERT INTO "django_migrations" VALUES(28,'django_tasks_database','0001_initial','2026-11-23 08:47:26.589878');
INSERT INTO "django_migrations" VALUES(29,'django_tasks_database','0002_alter_dbtaskresult_options','2026-11-23 08:47:26.624492');
INSERT INTO "django_migrations" VALUES(30,'django_tasks_database','0003_dbtaskresult_enqueued_at_dbtaskresult_finished_at','2026-11-23 08:47:26.695678');
INSERT INTO "django_migrations" VALUES(31,'django_tasks_database','0004_dbtaskresult_started_at','2026-11-23 08:47:26.713985');
INSERT INTO "django_migrations" VALUES(32,'django_tasks_database','0005_alter_dbtaskresult_priority_and_more','2026-11-23 08:47:26.813633');
INSERT INTO "django_migrations" VALUES(33,'django_tasks_database','0006_alter_dbtaskresult_args_kwargs_and_more','2026-11-23 08:47:27.011235');
INSERT INTO "django_migrations" VALUES(34,'django_tasks_database','0007_add_separate_results_fields','2026-11-23 08:47:27.065619');
INSERT INTO "django_migrations" VALUES(35,'django_tasks_database','0008_separate_results_field','2026-11-23 08:47:27.230766');
INSERT INTO "django_migrations" VALUES(36,'django_tasks_database','0009_remove_results_field','2026-11-23 08:47:27.291275');
INSERT INTO "django_migrations" VALUES(37,'django_tasks_database','0010_alter_dbtaskresult_status','2026-11-23 08:47:27.399685');
INSERT INTO "django_migrations" VALUES(38,'django_tasks_database','0011_rename_complete_status','2026-11-23 08:47:27.667457');
INSERT INTO "django_migrations" VALUES(39,'django_tasks_database','0012_add_separate_exception_fields','2026-11-23 08:47:27.787435');
INSERT INTO "django_migrations" VALUES(40,'django_tasks_database','0013_separate_exception_fields','2026-11-23 08:47:28.008722');
INSERT INTO "django_migrations" VALUES(41,'django_tasks_database','0014_remove_dbtaskresult_exception_data','2026-11-23 08:47:28.065332');
INSERT INTO "django_migrations" VALUES(42,'django_tasks_database','0015_correctly_order_run_after','2026-11-23 08:47:28.082167');
INSERT INTO "django_migrations" VALUES(43,'django_tasks_database','0016_remove_dbtaskresult_django_task_new_ordering_idx_and_more','2026-11-23 08:47:29.023967');
INSERT INTO "django_migrations" VALUES(44,'django_tasks_database','0017_dbtaskresult_metadata','2026-11-23 08:47:29.195544');
INSERT INTO "django_migrations" VALUES(45,'django_tasks_database','0018_rename_succeeded_status','2026-11-23 08:47:29.301738');
INSERT INTO "django_migrations" VALUES(46,'django_tasks_database','0019_rename_django_task_new_ordering_idx_tasks_db_new_ordering_idx_and_more','2026-11-23 08:47:29.737368');
INSERT INTO "django_migrations" VALUES(47,'django_tasks_database','0020_update_db_task_result_ordering','2026-11-23 08:47:29.802103');
INSERT INTO "django_migrations" VALUES(48,'django_tasks_database','0021_conditional_partial_index_ordering','2026-11-23 08:47:29.861861');
INSERT INTO "django_migrations" VALUES(49,'incidents','0001_initial','2026-11-23 08:47:44.668183');
INSERT INTO "django_migrations" VALUES(50,'incidents','0002_coach','2026-11-23 08:47:45.168947');
INSERT INTO "django_migrations" VALUES(51,'incidents','0003_script','2026-11-23 08:47:46.043067');
INSERT INTO "django_migrations" VALUES(52,'incidents','0004_glossary','2026-11-23 08:47:46.682893');
INSERT INTO "django_migrations" VALUES(53,'incidents','0005_soft_removal','2026-11-23 08:47:54.854399');
INSERT INTO "django_migrations" VALUES(54,'incidents','0006_meeting_and_updates','2026-11-23 08:48:05.941326');
INSERT INTO "django_migrations" VALUES(55,'incidents','0007_reminders','2026-11-23 08:48:06.923368');
INSERT INTO "django_migrations" VALUES(56,'incidents','0008_rehearsals','2026-11-23 08:48:08.560373');
INSERT INTO "django_migrations" VALUES(57,'incidents','0009_meeting_sequence','2026-11-23 08:48:09.715330');
INSERT INTO "django_migrations" VALUES(58,'incidents','0010_actions_by_owner','2026-11-23 08:48:10.794356');
INSERT INTO "django_migrations" VALUES(59,'incidents','0011_aftercare','2026-11-23 08:48:16.524191');
INSERT INTO "django_migrations" VALUES(60,'reports','0001_initial','2026-11-23 08:48:17.099108');
INSERT INTO "django_migrations" VALUES(61,'reports','0002_outline','2026-11-23 08:48:17.778473');
INSERT INTO "django_migrations" VALUES(62,'reports','0003_kinds','2026-11-23 08:48:23.569533');
INSERT INTO "django_migrations" VALUES(63,'reports','0004_sharing','2026-11-23 08:48:24.847233');
INSERT INTO "django_migrations" VALUES(64,'sessions','0001_initial','2026-11-23 08:48:24.899109');
CREATE TABLE "django_session" ("session_key" varchar(40) NOT NULL PRIMARY KEY, "session_data" text NOT NULL, "expire_date" datetime NOT NULL);
CREATE TABLE "django_tasks_database_dbtaskresult" ("id" char(32) NOT NULL PRIMARY KEY, "args_kwargs" text NOT NULL CHECK ((JSON_VALID("args_kwargs") OR "args_kwargs" IS NULL)), "priority" integer NOT NULL, "task_path" text NOT NULL, "queue_name" varchar(32) NOT NULL, "backend_name" varchar(32) NOT NULL, "run_after" datetime NOT NULL, "enqueued_at" datetime NOT NULL, "finished_at" datetime NULL, "started_at" datetime NULL, "return_value" text NULL CHECK ((JSON_VALID("return_value") OR "return_value" IS NULL)), "exception_class_path" text NOT NULL, "traceback" text NOT NULL, "worker_ids" text NOT NULL CHECK ((JSON_VALID("worker_ids") OR "worker_ids" IS NULL)), "status" varchar(10) NOT NULL, CONSTRAINT "priority_range" CHECK ("priority" BETWEEN -100 AND 100));
CREATE TABLE "incidents_actionitem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "title" text NOT NULL CHECK (length("title") <= 500), "kind" text NOT NULL CHECK ("kind" IN ('investigate', 'mitigate', 'repair', 'detect', 'prevent', 'process', 'other')), "owner" text NULL CHECK (length("owner") <= 80), "due" text NULL CHECK (length("due") <= 80), "priority" text NULL CHECK ("priority" IN ('high', 'medium', 'low')), "done_when" text NULL CHECK (length("done_when") <= 500), "ticket" text NULL CHECK (length("ticket") <= 2000), "status" text NOT NULL CHECK ("status" IN ('open', 'in_progress', 'done', 'wont_do')), "reason" text NULL CHECK (length("reason") <= 500), "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "is_removed" bool NOT NULL, "done_at" datetime NULL, "due_on" date NULL, "made_from" text NULL CHECK ("made_from" IN ('plan', 'prevention', 'question', 'promise', 'lesson')), "made_from_uid" char(32) NULL, "opened_at" datetime NULL, "owner_email" text NULL CHECK (length("owner_email") <= 254), "owner_user_id" bigint NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "actionitem_once" UNIQUE ("incident_id", "uid"));
INSERT INTO "incidents_actionitem" VALUES(1,'31cc35a93c304fd6974139eb279eadec',0,'Install the new certificate and let payments back in three steps','repair','Mateus Okafor','2026-11-14','high','Fewer than 1 in 100 card orders fail for 60 minutes','https://tickets.northwindpay.example/PAY-4127','in_progress','Waits for the processor to accept the certificate',1,0,NULL,'2026-11-14',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "incidents_actionitem" VALUES(2,'7f9e55a4de45455daa538989bbe408b0',1,'Second try through the second processor for 312 merchants','mitigate','Mateus Okafor','2026-11-14','high','The failing share falls in two readings in a row','https://tickets.northwindpay.example/PAY-4126','done','28.3 %, then 26.2 %, then 24.8 %',1,0,NULL,'2026-11-14',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "incidents_actionitem" VALUES(3,'d78be2e812e94ffca18c35943578f4d4',2,'Go back to last week''s gateway software','mitigate','Mateus Okafor',NULL,'low',NULL,'https://tickets.northwindpay.example/PAY-4128','wont_do','The failures began in the minute of the expiry, 15 hours after the release; another restart could do harm',1,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "incidents_actionitem" VALUES(4,'c2f8cbf723cf470981bac11c5cd96cdd',3,'Check all failed orders for double charges','investigate','Payments data lead','2026-11-14','high','Every failed order is compared with both settlement files','https://tickets.northwindpay.example/PAY-4129','in_progress','1,200 orders done, none charged twice',1,0,NULL,'2026-11-14',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "incidents_actionitem" VALUES(5,'80a12afde96f4233806313563ddc859d',4,'Put all 214 certificates under monitoring, alarms 60, 30 and 7 days ahead','detect','Platform team lead','2026-11-18','high','A test alarm has come for each of the 214','https://tickets.northwindpay.example/PLT-882','open','Starts when payments are back',1,0,NULL,'2026-11-18',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "incidents_actionitem" VALUES(6,'d72f61ac728646d587a9bf4f90d4ca63',5,'Renew certificates automatically','prevent',NULL,NULL,'medium','Three certificates have been renewed without a manual step','https://tickets.northwindpay.example/PLT-883','open','No owner yet; people and money are not decided',1,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "incidents_actionitem" VALUES(7,'4b0f155c0c714f66845a7016b38ec63d',6,'Name one role and a deputy for the complete list of certificates','process','Chief technology officer','2026-11-20','high','The role is in the duty plan and in the hand-over list',NULL,'open','Repeats the audit''s proposal',1,0,NULL,'2026-11-20',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "incidents_actionitem" VALUES(8,'4bed04b44d32415ca3a0b4c82ab195d6',7,'Write to the affected shoppers through their merchants','other','Ingrid Achterberg','2026-11-14','medium','All 1,116 merchants have the text',NULL,'open','The text waits for the result on double charges',1,0,NULL,'2026-11-14',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "incidents_actionitem" VALUES(9,'2c6b2e4405ae4d34a0eeab0d12791bf6',0,'Monitoring of ADFS, in particular certificate expiry','detect',NULL,NULL,NULL,NULL,NULL,'open',NULL,2,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "incidents_actionitem" VALUES(10,'d3d43ac3d35a485a9f51026e940b2915',1,'Identify a path away from ADFS','prevent',NULL,NULL,NULL,NULL,NULL,'open',NULL,2,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "incidents_actionitem" VALUES(11,'e009723de27846ee9e2619262ad6fc74',2,'Ask the datacenter team to apply monitoring and follow up','detect','datacenter team',NULL,NULL,NULL,NULL,'open',NULL,2,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "incidents_affectedsystem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "name" text NOT NULL CHECK (length("name") <= 140), "kind" text NOT NULL CHECK ("kind" IN ('service', 'api', 'database', 'infrastructure', 'third_party', 'other')), "effect" text NULL CHECK (length("effect") <= 500), "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "is_removed" bool NOT NULL, CONSTRAINT "affectedsystem_once" UNIQUE ("incident_id", "uid"));
INSERT INTO "incidents_affectedsystem" VALUES(1,'16d69eccc9a64d70ba309398297f1c2e',0,'Card payments through the largest processor','service','Nearly all payments on this route are refused; the other routes work',1,0);
INSERT INTO "incidents_affectedsystem" VALUES(2,'c8d67cadaa334e86886efa0c3a738efe',1,'Payment interface that merchants'' shops call','api','Answers, but reports "payment declined" for one order in four',1,0);
INSERT INTO "incidents_affectedsystem" VALUES(3,'d2671af0fdae43bb8c3a11fb7b593a63',2,'Payment gateways (24 machines)','infrastructure','Healthy; they hold the expired certificate',1,0);
INSERT INTO "incidents_affectedsystem" VALUES(4,'d0defaf22c894d999876424ee59fc649',3,'Largest card processor','third_party','Working; refuses our connections, as it must with an expired certificate',1,0);
INSERT INTO "incidents_affectedsystem" VALUES(5,'b4601266404f4f9badb452d136dedaec',4,'Second card processor','third_party','Working; takes second tries for 312 merchants within its daily limit',1,0);
INSERT INTO "incidents_affectedsystem" VALUES(6,'6236de7344134e3782985d6612eb010c',5,'Order database','database','No fault; every failed order is kept and can be paid again',1,0);
INSERT INTO "incidents_affectedsystem" VALUES(7,'5ee67ff4a055402e899b9c6165698631',6,'Merchant support desk','other','148 contacts in 38 minutes; waiting time about 12 minutes',1,0);
INSERT INTO "incidents_affectedsystem" VALUES(8,'e6ab9a617b4f42bf8beee8c0e88998db',0,'ADFS','infrastructure',NULL,2,0);
INSERT INTO "incidents_affectedsystem" VALUES(9,'0273659198eb461bae4b7bc05173597f',1,'AWS web console sign-in (SAML federation)','service',NULL,2,0);
CREATE TABLE "incidents_answer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "question" text NOT NULL CHECK (length("question") <= 80), "text" text NULL CHECK (length("text") <= 500), "certainty" text NULL CHECK ("certainty" IN ('confirmed', 'likely', 'unknown')), "who" text NULL CHECK (length("who") <= 80), "by" text NULL CHECK (length("by") <= 26), "source" text NULL CHECK (length("source") <= 500), "as_of" text NULL CHECK (length("as_of") <= 26), "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "is_removed" bool NOT NULL, CONSTRAINT "answer_once" UNIQUE ("incident_id", "uid"));
INSERT INTO "incidents_answer" VALUES(1,'c88fe48587bb4871995ddb2c7e39f5d8',0,'what-in-one-sentence','Since 09:42 UTC one in four card payments has failed, because the certificate that identifies us to our largest processor expired; a new one is with the processor.','confirmed','Incident lead',NULL,'Payment gateway logs (E-01), certificate (E-02)','2026-11-14T10:20:00Z',1,0);
INSERT INTO "incidents_answer" VALUES(2,'db9f33cb90294efd922944b7c383a2af',1,'over-or-ongoing','Still going on. The cause is found, the failing share is down from 28.3 % to 24.8 %, and nothing is fixed yet.','confirmed','Incident lead',NULL,'Payment gateway logs (E-01)','2026-11-14T10:20:00Z',1,0);
INSERT INTO "incidents_answer" VALUES(3,'6409b1c91a0745bd92c09cedf89c274a',2,'start-and-notice','It started at 09:42 UTC; our alarm came at 09:49, seven minutes later.','confirmed',NULL,NULL,'Timeline','2026-11-14T10:20:00Z',1,0);
INSERT INTO "incidents_answer" VALUES(4,'5778f5d7acd5401dbebfb562b0add148',3,'how-found-out','From our own monitoring. The first merchant called at about 10:00 UTC, some ten minutes after the alarm.','likely','Customer support lead','2026-11-14T11:00:00Z','Alarm record; the support desk''s memory for the call','2026-11-14T10:19:00Z',1,0);
INSERT INTO "incidents_answer" VALUES(5,'ddb008dd593a437695032e2af0a496b1',4,'key-accounts-and-safety','Our three largest merchants are affected. 14 pharmacies are among the 1,116 merchants; other ways to pay work in all of them.','confirmed','Key account lead',NULL,'Merchant list compared with the gateway logs','2026-11-14T10:19:00Z',1,0);
INSERT INTO "incidents_answer" VALUES(6,'1471f56ec64a4546a3b0ac006d2c04aa',5,'cost-so-far','Orders worth 774,200 US dollars failed. About a third, 258,000, is likely lost for good to our merchants. Our own fee on that third is about 3,600, at 1.4 %.','likely','Finance lead','2026-11-17T12:00:00Z','Finance estimate','2026-11-14T10:20:00Z',1,0);
INSERT INTO "incidents_answer" VALUES(7,'8957351e07b143799fb7a7e905f22e52',6,'penalties-under-contract','None yet. 45,000 euros in service credits from 10:42 UTC, 120,000 in all from 11:42 UTC, for three merchants. Counsel is reading the clauses.','likely','Counsel','2026-11-14T10:45:00Z','Service-level annexes','2026-11-14T10:20:00Z',1,0);
INSERT INTO "incidents_answer" VALUES(8,'e73cbf47d9e241d99277fc5811832296',7,'insured',NULL,'unknown','Finance lead','2026-11-14T16:00:00Z',NULL,NULL,1,0);
INSERT INTO "incidents_answer" VALUES(9,'d4557e41efe84cc4b4e83c5ae72dd6d7',8,'how-sure','The expiry is confirmed from three sides: the certificate, our logs and the processor. Why nobody was warned is partly confirmed. Refusals that go on with the new certificate would change our view.','confirmed',NULL,NULL,'Causes','2026-11-14T10:20:00Z',1,0);
INSERT INTO "incidents_answer" VALUES(10,'dbfaa9cd1e414bbeb8e0ae3ef44ee06c',9,'change-we-made','No. The last software release was 15 hours earlier and is not involved; a renewal was left undone because no reminder arrived.','confirmed','Payments engineering lead',NULL,'Release log, mail log (E-04)','2026-11-14T10:18:00Z',1,0);
INSERT INTO "incidents_answer" VALUES(11,'78225b701d424f0dbc4fee8472cd24fe',10,'prior-warnings','An audit six months ago asked for monitoring of every certificate; 171 of 214 are covered today. The search for other warnings goes on.','likely','Chief technology officer','2026-11-16T15:00:00Z','Audit report, finding 7','2026-11-14T10:19:00Z',1,0);
INSERT INTO "incidents_answer" VALUES(12,'abb4cdd69a6f454f8ee2099366e76ce4',11,'who-leads','Leila Brandt, incident lead, until 18:00 UTC. Her deputy is Mateus Okafor, payments engineering lead.','confirmed',NULL,NULL,'Duty plan','2026-11-14T10:20:00Z',1,0);
INSERT INTO "incidents_answer" VALUES(13,'fd3aaea3e1ce43be91d580c9adf8bac8',12,'why-only-now','Alarm 09:49, SEV2 at 09:53, SEV1 and the chief technology officer at 10:02, you at 10:15 UTC. Those last 13 minutes went into finding the cause; the message could have gone out with SEV1.','confirmed',NULL,NULL,'Timeline','2026-11-14T10:20:00Z',1,0);
INSERT INTO "incidents_answer" VALUES(14,'7c9601993db94ec399dc2567710a91ff',13,'customer-data','No sign that data was seen, lost or changed. Checked so far: gateway and key-access logs of the last 7 days. The check ends at 12:00 UTC.','likely','Security lead','2026-11-14T12:00:00Z','Security lead','2026-11-14T10:17:00Z',1,0);
INSERT INTO "incidents_answer" VALUES(15,'b132800ed6b44ff3934b89c0b1ac6f17',14,'regulator-deadline',NULL,'unknown','Counsel and compliance lead','2026-11-14T11:30:00Z',NULL,NULL,1,0);
INSERT INTO "incidents_answer" VALUES(16,'de02875b5c62411db75bdb26b0a00110',15,'when-fixed','Payments likely back between 10:45 and 11:15 UTC, then 15 minutes of stepwise return and 60 minutes of watching. It depends on the processor; we check with it at 10:45.','likely','Payments engineering lead','2026-11-14T10:45:00Z','Change desk of the processor, by telephone','2026-11-14T10:18:00Z',1,0);
INSERT INTO "incidents_answer" VALUES(17,'79e5850eed574691bfee2832bd5f9719',16,'how-known-fixed','Fewer than 1 in 100 card orders failing in every five minutes for 60 minutes.','confirmed',NULL,NULL,'Plan','2026-11-14T10:20:00Z',1,0);
INSERT INTO "incidents_answer" VALUES(18,'639afd62b68e4ed8aaaf88eb96055162',17,'again-tonight','Not with this certificate: the new one is valid for a year. 42 others are without monitoring; their end dates will be read by 14:00 UTC.','likely','Platform team lead','2026-11-14T14:00:00Z','Register of certificates','2026-11-14T10:18:00Z',1,0);
INSERT INTO "incidents_answer" VALUES(19,'bbc4c70eb29d4ce7beacf61bc2b29ca8',18,'happened-before','Not through a certificate, as far as the records of the last three years show. A 41-minute card failure last year came from a network fault; both actions from it are done.','likely','Incident lead',NULL,'Incident register','2026-11-14T10:19:00Z',1,0);
INSERT INTO "incidents_answer" VALUES(20,'9bf7bd2a82eb4a2e9b3fd1634e81c076',19,'what-to-say-outside','"Some card payments have been failing since 09:42 UTC. We know the cause, a repair is under way, and other ways to pay work." Pass calls to the communications lead.','confirmed','Communications lead',NULL,'Agreed with counsel at 10:11 UTC','2026-11-14T10:12:00Z',1,0);
INSERT INTO "incidents_answer" VALUES(21,'b274f09643b24da7bd0049b7493db0ca',20,'if-no-or-later','About 407,000 US dollars of merchants'' sales are likely lost with each further hour, and credits rise to 120,000 euros at 11:42 UTC.','likely',NULL,NULL,'Cost of waiting','2026-11-14T10:20:00Z',1,0);
INSERT INTO "incidents_answer" VALUES(22,'930b42565b9d4bcba4f093f324f1d8b0',21,'next-word','At 11:15 UTC by message, even if nothing has changed, from Leila Brandt.','confirmed',NULL,NULL,NULL,'2026-11-14T10:20:00Z',1,0);
CREATE TABLE "incidents_ask" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "question" text NOT NULL CHECK (length("question") <= 500), "deadline" text NULL CHECK (length("deadline") <= 26), "options" text NOT NULL CHECK ((JSON_VALID("options") OR "options" IS NULL)), "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "is_removed" bool NOT NULL, CONSTRAINT "ask_once" UNIQUE ("incident_id", "uid"));
INSERT INTO "incidents_ask" VALUES(1,'0b9d2f315d344246afa172088b9464a5',0,'If the new certificate is not working by 11:00 UTC, may we move the failing payments to our second processor until 20:00 UTC, for 39,000 to 50,000 US dollars in extra fees?','2026-11-14T11:00:00Z','[0, 1, 2]',1,0);
CREATE TABLE "incidents_audience" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "name" text NULL CHECK (length("name") <= 80), "title" text NULL CHECK (length("title") <= 80), "address" text NULL CHECK (length("address") <= 80), "time_zone" text NULL CHECK (length("time_zone") <= 80), "directness" text NULL CHECK ("directness" IN ('direct', 'indirect')), "formality" text NULL CHECK ("formality" IN ('formal', 'informal')), "detail" text NULL CHECK ("detail" IN ('headlines', 'detail')), "minutes" smallint unsigned NULL CHECK ("minutes" >= 0), "worries" text NOT NULL CHECK ((JSON_VALID("worries") OR "worries" IS NULL)), "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "is_removed" bool NOT NULL, CONSTRAINT "audience_once" UNIQUE ("incident_id", "uid"));
INSERT INTO "incidents_audience" VALUES(1,'1946c22d8ed84b2bb87159f14b8033df',0,'Noor Vandersteen','Chief executive','Noor','Europe/Amsterdam','direct','informal','headlines',8,'["customers", "money", "press", "recurrence"]',1,0);
CREATE TABLE "incidents_calendarfeed" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "token_hash" varchar(64) NOT NULL UNIQUE, "has_headlines" bool NOT NULL, "created_at" datetime NOT NULL, "person_id" bigint NOT NULL UNIQUE REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "incidents_caughtline" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL, "kind" text NOT NULL CHECK ("kind" IN ('decision', 'question', 'promise', 'note')), "text" text NOT NULL CHECK (length("text") <= 500), "caught_at" datetime NOT NULL, "caught_by_name" text NOT NULL CHECK (length("caught_by_name") <= 254), "caught_in" text NOT NULL CHECK ("caught_in" IN ('room', 'page', 'share')), "state" text NOT NULL CHECK ("state" IN ('open', 'done', 'withdrawn')), "option" text NULL CHECK (length("option") <= 140), "who" text NULL CHECK (length("who") <= 80), "due_at" datetime NULL, "settled_at" datetime NULL, "answer" text NULL CHECK (length("answer") <= 20000), "caught_by_id" bigint NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "meeting_id" bigint NULL REFERENCES "incidents_heldmeeting" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "caught_line_once" UNIQUE ("incident_id", "uid"), CONSTRAINT "caught_line_says_something" CHECK (NOT ("text" = '')));
INSERT INTO "incidents_caughtline" VALUES(1,'741087a8af6f4da8b835d0ce76007746','question','When is it over?','2026-11-01 09:00:00','Olga Owner','room','open',NULL,NULL,'2026-11-01 13:00:00',NULL,NULL,1,1,NULL);
CREATE TABLE "incidents_cause" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "statement" text NOT NULL CHECK (length("statement") <= 20000), "kind" text NULL CHECK ("kind" IN ('trigger', 'contributing', 'root')), "why_of" bigint NULL, "certainty" text NOT NULL CHECK ("certainty" IN ('confirmed', 'likely', 'unknown')), "evidence" text NULL CHECK (length("evidence") <= 20000), "disproved_by" text NULL CHECK (length("disproved_by") <= 500), "next_check" text NULL CHECK (length("next_check") <= 500), "next_check_at" text NULL CHECK (length("next_check_at") <= 26), "source" text NULL CHECK (length("source") <= 500), "as_of" text NULL CHECK (length("as_of") <= 26), "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "is_removed" bool NOT NULL, CONSTRAINT "cause_once" UNIQUE ("incident_id", "uid"));
INSERT INTO "incidents_cause" VALUES(1,'9bb3880ddb6743a0b9d32d0c21389cbc',0,'The certificate that proves to our largest card processor that a payment comes from us expired at 09:42 UTC. The processor has refused our payments since.','trigger',NULL,'confirmed','- End of validity in the certificate itself: **09:42:00 UTC** (E-02).
- First refusal in the gateway logs: **09:42:03 UTC**, `certificate_expired` (E-01).
- The processor''s duty desk read the same error from its side at 10:06 UTC (E-05).','Payments that are still refused after the processor has accepted the new certificate','Send 20 test payments with the new certificate as soon as it is accepted','2026-11-14T10:45:00Z','Payments engineering lead','2026-11-14T10:06:00Z',1,0);
INSERT INTO "incidents_cause" VALUES(2,'8d9c3c817021451e85965a079177250b',1,'The certificate is renewed by hand once a year, and this year''s three reminders went to a mailbox that was closed three months ago.','contributing',0,'confirmed','The mail log shows the reminders sent 30, 14 and 7 days before the end date, each returned as undeliverable (E-04).','A reminder that reached another mailbox and was read there','Search all mailboxes for the reminder''s subject line','2026-11-14T13:00:00Z','Platform team lead','2026-11-14T10:18:00Z',1,0);
INSERT INTO "incidents_cause" VALUES(3,'1763a5bb24064f998a1c6dfd1f4ace4e',2,'The hand-over list used when teams were reorganised does not ask which reminders a mailbox receives.','contributing',1,'likely','The list was read and has no such line. The people who used it have not been asked yet.','A hand-over note that names these reminders','Talk with both teams about how the hand-over went','2026-11-16T15:00:00Z','Incident lead','2026-11-14T10:19:00Z',1,0);
INSERT INTO "incidents_cause" VALUES(4,'265edb0ee7b34034b0dd3579bd7ec6a7',3,'No alarm came before the end date: our certificate monitoring covers 171 of 214 certificates and did not cover this one.','contributing',0,'confirmed','The monitoring list was compared with the register of certificates: 43 are not covered, this one among them (E-02).','An alarm for this certificate in the monitoring history','Read the monitoring history of the last 60 days','2026-11-14T12:00:00Z','Platform team lead','2026-11-14T10:15:00Z',1,0);
INSERT INTO "incidents_cause" VALUES(5,'3ddc7962187645d7877799312a9def24',4,'A certificate is monitored when a team adds it by hand; nothing adds it when it is issued.','contributing',3,'confirmed','The set-up guide describes the manual step; the issuing tool has no link to the monitoring.',NULL,NULL,NULL,'Platform team lead','2026-11-14T10:15:00Z',1,0);
INSERT INTO "incidents_cause" VALUES(6,'164e6395351046b69b9e480c07441763',5,'No single role is responsible for the complete list of certificates.','root',4,'likely','The audit six months ago noted it. No later decision has been found so far in the minutes of the platform meetings.','A decision that names such a role','Read the minutes of the last six months and ask the chief technology officer','2026-11-16T15:00:00Z','Audit report, finding 7','2026-11-14T10:19:00Z',1,0);
INSERT INTO "incidents_cause" VALUES(7,'1a7928b030c04ab78278907a348dce20',6,'The audit proposed one owner for all certificates; why this was not decided is not known yet.',NULL,5,'unknown',NULL,NULL,'Chief technology officer reviews how the audit finding was followed up','2026-11-16T15:00:00Z','Incident lead','2026-11-14T10:19:00Z',1,0);
INSERT INTO "incidents_cause" VALUES(8,'270d93496f7f407d8b0ce5aa092f4f47',7,'The alarm said that the processor was not reachable, not why, so the search began on the processor''s side.','contributing',NULL,'likely','The text of the 09:49 alarm, and the 14 minutes from the first call at 09:52 to the finding at 10:06 UTC.','A log line with the certificate error shown to the on-call team before 10:06 UTC','Replay the alarm in the test system and see what it shows','2026-11-17','Incident channel','2026-11-14T10:20:00Z',1,0);
INSERT INTO "incidents_cause" VALUES(9,'18e7bda4aec24007ba0a32747b71fdcf',0,'Token-signing and token-decrypting certificates expired unnoticed; auto-renewal was not configured and expiry was not monitored.',NULL,NULL,'confirmed','Certificates seen expired at 13:02; sign-in worked after the roll-over at 13:18.',NULL,NULL,NULL,NULL,NULL,2,0);
CREATE TABLE "incidents_change" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "at" datetime NOT NULL, "field" varchar(120) NOT NULL, "old" text NULL CHECK ((JSON_VALID("old") OR "old" IS NULL)), "new" text NULL CHECK ((JSON_VALID("new") OR "new" IS NULL)), "actor_id" bigint NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "page" varchar(36) NOT NULL);
INSERT INTO "incidents_change" VALUES(1,1,'2026-11-01 09:00:00','incident.title',NULL,'"One in four card payments has failed since 09:42 UTC; the repair is under way"',1,1,'');
INSERT INTO "incidents_change" VALUES(2,1,'2026-11-01 09:00:00','incident.organisation',NULL,'"Northwind Pay"',1,1,'');
INSERT INTO "incidents_change" VALUES(3,1,'2026-11-01 09:00:00','incident.area',NULL,'"Card payments"',1,1,'');
INSERT INTO "incidents_change" VALUES(4,1,'2026-11-01 09:00:00','incident.status',NULL,'"identified"',1,1,'');
INSERT INTO "incidents_change" VALUES(5,1,'2026-11-01 09:00:00','incident.detection',NULL,'"monitoring"',1,1,'');
INSERT INTO "incidents_change" VALUES(6,1,'2026-11-01 09:00:00','incident.data_point',NULL,'"In the worst five minutes, from 10:05 UTC, 580 of 2,049 card orders failed: 28 in every 100. On a normal morning it is fewer than 1 in 100."',1,1,'');
INSERT INTO "incidents_change" VALUES(7,1,'2026-11-01 09:00:00','incident.next_update_at',NULL,'"2026-11-14T11:15:00Z"',1,1,'');
INSERT INTO "incidents_change" VALUES(8,1,'2026-11-01 09:00:00','incident.notes',NULL,'"Everything here is invented: Northwind Pay, its people, merchants, processors, contracts, addresses and all figures. No real company or person is meant, and nothing was taken from a real incident. The record shows the state at 10:20 UTC on 14 November 2026, 38 minutes after the start; the meeting with the chief executive is at 10:50 UTC (11:50 in Amsterdam). \"Largest processor\" and \"second processor\" are left without names on purpose. Amounts of different kinds (value at risk, loss, loss per hour, credits) and currencies must not be added up."',1,1,'');
INSERT INTO "incidents_change" VALUES(9,1,'2026-11-01 09:00:00','incident.severity_level',NULL,'"SEV1"',1,1,'');
INSERT INTO "incidents_change" VALUES(10,1,'2026-11-01 09:00:00','incident.severity_reason',NULL,'"One in four card payments fails, 1,116 of 1,860 merchants are affected, it is still going on, and the way out needs a contract decision by the chief executive. Raised from SEV2 at 10:02 UTC."',1,1,'');
INSERT INTO "incidents_change" VALUES(11,1,'2026-11-01 09:00:00','incident.started',NULL,'"2026-11-14T09:42:00Z"',1,1,'');
INSERT INTO "incidents_change" VALUES(12,1,'2026-11-01 09:00:00','incident.detected',NULL,'"2026-11-14T09:49:00Z"',1,1,'');
INSERT INTO "incidents_change" VALUES(13,1,'2026-11-01 09:00:00','incident.declared',NULL,'"2026-11-14T09:53:00Z"',1,1,'');
INSERT INTO "incidents_change" VALUES(14,1,'2026-11-01 09:00:00','incident.plain',NULL,'"Our largest card processor refuses our payments because a security certificate, the proof that a payment comes from us, expired at 09:42 UTC. It is still going on: 3,741 orders worth about 0.77 million US dollars have failed, and about a third of that value is likely lost for good. A new certificate is with the processor; we expect payments back between 10:45 and 11:15 UTC. We need one decision from you by 11:00 UTC."',1,1,'');
INSERT INTO "incidents_change" VALUES(15,1,'2026-11-01 09:00:00','incident.technical',NULL,'"The client certificate that our gateways present to the largest processor (mutual TLS) reached `notAfter` at **09:42:00 UTC**. Every new connection has since ended with TLS alert 45, `certificate_expired`.\n\n- Connections opened before 09:42 went on working until they were closed, so the failing share grew over several minutes instead of at once.\n- The rolling restart at 09:58 closed those too. From then on nearly all traffic to this processor failed: about 28 % of card payments, the share it normally carries.\n- A second try through the second processor is on for the 312 merchants that are set up with both.\n- The new certificate was issued at 10:16. The processor has to add it to its accepted list before it works; that step is theirs."',1,1,'');
INSERT INTO "incidents_change" VALUES(16,1,'2026-11-01 09:00:00','sources.6148af2f-5521-458a-9f05-e6ae472a74cb',NULL,'{"text": "Invented sample: incident channel, 09:49 to 10:20 UTC"}',1,1,'');
INSERT INTO "incidents_change" VALUES(17,1,'2026-11-01 09:00:00','sources.574ad004-b94d-4d8a-a1eb-bf8aebc9dd15',NULL,'{"text": "Invented sample: payment gateway logs, 07:50 to 10:20 UTC"}',1,1,'');
INSERT INTO "incidents_change" VALUES(18,1,'2026-11-01 09:00:00','sources.68057205-1141-4d14-a64e-4f5e3faa5dc6',NULL,'{"text": "https://status.northwindpay.example/card-payments"}',1,1,'');
INSERT INTO "incidents_change" VALUES(19,1,'2026-11-01 09:00:00','escalation.7b4b16d4-7827-45b4-abce-4c8b637e0d46',NULL,'{"reasons": ["revenue", "trust", "executive_decision", "legal_duty"], "decision": "ceo_now"}',1,1,'');
INSERT INTO "incidents_change" VALUES(20,1,'2026-11-01 09:00:00','told.ba1f3f8f-b797-4f83-94e7-f75ee8f6c4d5',NULL,'{"who": "On-call payments engineer (by alarm)", "at": "2026-11-14T09:49:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(21,1,'2026-11-01 09:00:00','told.f2398216-8888-46cb-ab71-08c8156a7bed',NULL,'{"who": "Payments engineering lead", "at": "2026-11-14T09:53:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(22,1,'2026-11-01 09:00:00','told.7bcd42ce-81d3-4910-8400-0eec4a09d45a',NULL,'{"who": "Chief technology officer", "at": "2026-11-14T10:02:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(23,1,'2026-11-01 09:00:00','told.28396ab0-319e-4786-ac4b-14eca0eb6e73',NULL,'{"who": "Customer support lead", "at": "2026-11-14T10:04:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(24,1,'2026-11-01 09:00:00','told.eedcd0b6-7d52-4b3e-87bd-858c4a931e89',NULL,'{"who": "Counsel and compliance lead", "at": "2026-11-14T10:09:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(25,1,'2026-11-01 09:00:00','told.23108c7d-efd8-44f2-a751-40c80a4fc5a2',NULL,'{"who": "Communications lead", "at": "2026-11-14T10:10:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(26,1,'2026-11-01 09:00:00','told.d98fe0db-607c-4e65-b791-fa876051e112',NULL,'{"who": "Finance lead", "at": "2026-11-14T10:11:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(27,1,'2026-11-01 09:00:00','told.42d875ba-334c-40ae-bf3d-485ced4cdf1a',NULL,'{"who": "Duty manager of the second processor (time not noted)", "at": null}',1,1,'');
INSERT INTO "incidents_change" VALUES(28,1,'2026-11-01 09:00:00','told.767de514-d240-43fc-88c2-51a22e96f707',NULL,'{"who": "Chief executive (short message, meeting at 10:50 UTC)", "at": "2026-11-14T10:15:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(29,1,'2026-11-01 09:00:00','affected_systems.16d69ecc-c9a6-4d70-ba30-9398297f1c2e',NULL,'{"name": "Card payments through the largest processor", "kind": "service", "effect": "Nearly all payments on this route are refused; the other routes work"}',1,1,'');
INSERT INTO "incidents_change" VALUES(30,1,'2026-11-01 09:00:00','affected_systems.c8d67cad-aa33-4e86-886e-fa0c3a738efe',NULL,'{"name": "Payment interface that merchants'' shops call", "kind": "api", "effect": "Answers, but reports \"payment declined\" for one order in four"}',1,1,'');
INSERT INTO "incidents_change" VALUES(31,1,'2026-11-01 09:00:00','affected_systems.d2671af0-fdae-43bb-8c3a-11fb7b593a63',NULL,'{"name": "Payment gateways (24 machines)", "kind": "infrastructure", "effect": "Healthy; they hold the expired certificate"}',1,1,'');
INSERT INTO "incidents_change" VALUES(32,1,'2026-11-01 09:00:00','affected_systems.d0defaf2-2c89-4d99-9876-424ee59fc649',NULL,'{"name": "Largest card processor", "kind": "third_party", "effect": "Working; refuses our connections, as it must with an expired certificate"}',1,1,'');
INSERT INTO "incidents_change" VALUES(33,1,'2026-11-01 09:00:00','affected_systems.b4601266-404f-4f9b-adb4-52d136dedaec',NULL,'{"name": "Second card processor", "kind": "third_party", "effect": "Working; takes second tries for 312 merchants within its daily limit"}',1,1,'');
INSERT INTO "incidents_change" VALUES(34,1,'2026-11-01 09:00:00','affected_systems.6236de73-4413-4e37-8298-5d6612eb010c',NULL,'{"name": "Order database", "kind": "database", "effect": "No fault; every failed order is kept and can be paid again"}',1,1,'');
INSERT INTO "incidents_change" VALUES(35,1,'2026-11-01 09:00:00','affected_systems.5ee67ff4-a055-402e-899b-9c6165698631',NULL,'{"name": "Merchant support desk", "kind": "other", "effect": "148 contacts in 38 minutes; waiting time about 12 minutes"}',1,1,'');
INSERT INTO "incidents_change" VALUES(36,1,'2026-11-01 09:00:00','impact.585335e6-d3ca-4326-a38a-5938ed15a8c4',NULL,'{"dimension": "duration", "name": "Running so far", "certainty": "confirmed", "value": "38", "low": null, "high": null, "unit": "minutes", "currency": null, "money_kind": null, "text": "Still running; counted from 09:42 to 10:20 UTC", "source": "Timeline: first refused payment to the time of this record", "as_of": "2026-11-14T10:20:00Z", "key_figure": 1, "share_percent": null, "share_of": null}',1,1,'');
INSERT INTO "incidents_change" VALUES(37,1,'2026-11-01 09:00:00','impact.994ab750-c3cc-41de-8031-015edd4d1aea',NULL,'{"dimension": "duration", "name": "Expected length in all", "certainty": "likely", "value": null, "low": "63", "high": "93", "unit": "minutes", "currency": null, "money_kind": null, "text": "If the processor accepts the new certificate between 10:45 and 11:15 UTC", "source": "Change desk of the processor, by telephone", "as_of": "2026-11-14T10:18:00Z", "key_figure": null, "share_percent": null, "share_of": null}',1,1,'');
INSERT INTO "incidents_change" VALUES(38,1,'2026-11-01 09:00:00','impact.45671ea2-70bd-443e-af1b-18e6699e9ed7',NULL,'{"dimension": "operations", "name": "Orders that failed", "certainty": "confirmed", "value": "3741", "low": null, "high": null, "unit": "orders", "currency": null, "money_kind": null, "text": "3,741 of 15,399; on a normal morning fewer than 1 in 100 fail", "source": "Payment gateway logs (E-01)", "as_of": "2026-11-14T10:20:00Z", "key_figure": 2, "share_percent": "24.3", "share_of": "card orders tried since 09:42 UTC"}',1,1,'');
INSERT INTO "incidents_change" VALUES(39,1,'2026-11-01 09:00:00','impact.41ecf6d0-843d-4537-99a5-e61b9ee40d42',NULL,'{"dimension": "operations", "name": "Failing in the latest five minutes, 10:15 to 10:20 UTC", "certainty": "confirmed", "value": "24.8", "low": null, "high": null, "unit": "%", "currency": null, "money_kind": null, "text": "515 of 2,075 card orders", "source": "Payment gateway logs (E-01)", "as_of": "2026-11-14T10:20:00Z", "key_figure": null, "share_percent": null, "share_of": null}',1,1,'');
INSERT INTO "incidents_change" VALUES(40,1,'2026-11-01 09:00:00','impact.7f81a75a-8571-4875-a92c-f5651df4869e',NULL,'{"dimension": "operations", "name": "Failing in the worst five minutes, 10:05 to 10:10 UTC", "certainty": "confirmed", "value": "28.3", "low": null, "high": null, "unit": "%", "currency": null, "money_kind": null, "text": "580 of 2,049 card orders", "source": "Payment gateway logs (E-01)", "as_of": "2026-11-14T10:20:00Z", "key_figure": null, "share_percent": null, "share_of": null}',1,1,'');
INSERT INTO "incidents_change" VALUES(41,1,'2026-11-01 09:00:00','impact.1072dc02-306c-4199-ab72-7e28aa1bf115',NULL,'{"dimension": "revenue", "name": "Value of the orders that failed", "certainty": "confirmed", "value": "774200", "low": null, "high": null, "unit": null, "currency": "USD", "money_kind": "value_at_risk", "text": "Sales of our merchants, not our own income; a basket tried again as a new order counts twice", "source": "Order amounts in the gateway logs, at today''s exchange rates", "as_of": "2026-11-14T10:20:00Z", "key_figure": 3, "share_percent": null, "share_of": null}',1,1,'');
INSERT INTO "incidents_change" VALUES(42,1,'2026-11-01 09:00:00','impact.311541b5-e829-4125-9c11-61d9a687484d',NULL,'{"dimension": "revenue", "name": "Merchants'' sales lost for good so far", "certainty": "likely", "value": "258000", "low": "155000", "high": "387000", "unit": null, "currency": "USD", "money_kind": "loss", "text": "A third of the value that failed; a fifth to a half as the range", "source": "Finance estimate: in last year''s 41-minute card failure two thirds of failed orders were paid again within a day", "as_of": "2026-11-14T10:20:00Z", "key_figure": null, "share_percent": null, "share_of": null}',1,1,'');
INSERT INTO "incidents_change" VALUES(43,1,'2026-11-01 09:00:00','impact.3456c6eb-8714-4973-9e72-1b0c057dd869',NULL,'{"dimension": "revenue", "name": "Merchants'' sales lost for good with each further hour", "certainty": "likely", "value": "407000", "low": "245000", "high": "611000", "unit": null, "currency": "USD", "money_kind": "loss_per_hour", "text": "Loss so far divided by 38 minutes; the midday peak from 11:00 UTC would add about 30 %", "source": "Finance estimate from the loss so far", "as_of": "2026-11-14T10:20:00Z", "key_figure": null, "share_percent": null, "share_of": null}',1,1,'');
INSERT INTO "incidents_change" VALUES(44,1,'2026-11-01 09:00:00','impact.1eab5b00-ded5-489a-aade-2295e740c3d9',NULL,'{"dimension": "customers", "name": "Shoppers who could not pay", "certainty": "likely", "value": "3230", "low": "3050", "high": "3400", "unit": "shoppers", "currency": null, "money_kind": null, "text": "They saw \"payment declined\"; other ways to pay work", "source": "Count of different cards in the gateway logs; a shopper with two cards counts twice", "as_of": "2026-11-14T10:20:00Z", "key_figure": 4, "share_percent": "24.0", "share_of": "13,460 shoppers who tried a card since 09:42 UTC"}',1,1,'');
INSERT INTO "incidents_change" VALUES(45,1,'2026-11-01 09:00:00','impact.fd0d21f3-ddb5-4023-be11-e3cf8a1b85b3',NULL,'{"dimension": "customers", "name": "Merchants with at least one failed order", "certainty": "confirmed", "value": "1116", "low": null, "high": null, "unit": "merchants", "currency": null, "money_kind": null, "text": null, "source": "Payment gateway logs (E-01)", "as_of": "2026-11-14T10:20:00Z", "key_figure": null, "share_percent": "60.0", "share_of": "1,860 merchants"}',1,1,'');
INSERT INTO "incidents_change" VALUES(46,1,'2026-11-01 09:00:00','impact.75f021e6-49c0-4438-bd2c-1e332045bbe8',NULL,'{"dimension": "operations", "name": "Contacts to merchant support", "certainty": "confirmed", "value": "148", "low": null, "high": null, "unit": "contacts", "currency": null, "money_kind": null, "text": "22 in the same 38 minutes a week ago", "source": "Support desk counter", "as_of": "2026-11-14T10:20:00Z", "key_figure": null, "share_percent": null, "share_of": null}',1,1,'');
INSERT INTO "incidents_change" VALUES(47,1,'2026-11-01 09:00:00','impact.ae9c1b4d-e521-4e66-a30a-a7db788ee35a',NULL,'{"dimension": "data", "name": "Shoppers charged twice", "certainty": "likely", "value": "0", "low": null, "high": null, "unit": "shoppers", "currency": null, "money_kind": null, "text": "None in the first 1,200 of 3,741 failed orders; the other 2,541 are being checked", "source": "Comparison with the settlement files of both processors", "as_of": "2026-11-14T10:18:00Z", "key_figure": null, "share_percent": null, "share_of": null}',1,1,'');
INSERT INTO "incidents_change" VALUES(48,1,'2026-11-01 09:00:00','impact.1290a2e6-7c2b-4aad-bba7-e6fd6370cef3',NULL,'{"dimension": "security", "name": "Signs of an attack", "certainty": "likely", "value": null, "low": null, "high": null, "unit": null, "currency": null, "money_kind": null, "text": "None found in the gateway and key-access logs of the last 7 days; the check ends at 12:00 UTC", "source": "Security lead", "as_of": "2026-11-14T10:17:00Z", "key_figure": null, "share_percent": null, "share_of": null}',1,1,'');
INSERT INTO "incidents_change" VALUES(49,1,'2026-11-01 09:00:00','impact.5e2e80a7-eb24-4e71-a495-dd9b756562d5',NULL,'{"dimension": "compliance", "name": "Notice to the financial supervisor", "certainty": "unknown", "value": null, "low": null, "high": null, "unit": null, "currency": null, "money_kind": null, "text": "May be due; counsel and compliance decide by 11:30 UTC", "source": "Counsel", "as_of": "2026-11-14T10:14:00Z", "key_figure": null, "share_percent": null, "share_of": null}',1,1,'');
INSERT INTO "incidents_change" VALUES(50,1,'2026-11-01 09:00:00','impact.f349ed44-4394-4502-b41f-c0100c48bcd6',NULL,'{"dimension": "compliance", "name": "Fine", "certainty": "unknown", "value": null, "low": null, "high": null, "unit": null, "currency": "EUR", "money_kind": "fine", "text": "No proceeding is known; counsel has not assessed it yet", "source": "Counsel", "as_of": "2026-11-14T10:14:00Z", "key_figure": null, "share_percent": null, "share_of": null}',1,1,'');
INSERT INTO "incidents_change" VALUES(51,1,'2026-11-01 09:00:00','impact.976665db-ae93-4e5a-8075-1e35529a47b8',NULL,'{"dimension": "contract", "name": "Service credits owed to the three largest merchants", "certainty": "confirmed", "value": "0", "low": null, "high": null, "unit": null, "currency": "EUR", "money_kind": "redress", "text": "None so far; the first step falls due after 60 minutes, at 10:42 UTC", "source": "Service-level annexes of the three contracts", "as_of": "2026-11-14T10:20:00Z", "key_figure": null, "share_percent": null, "share_of": null}',1,1,'');
INSERT INTO "incidents_change" VALUES(52,1,'2026-11-01 09:00:00','impact.ac4feda3-e804-4c08-b6c3-3663e1d43650',NULL,'{"dimension": "revenue", "name": "Goodwill credit, if we offer one", "certainty": "unknown", "value": null, "low": null, "high": "32300", "unit": null, "currency": "USD", "money_kind": "redress", "text": "Not decided; 10 US dollars for each of 3,230 shoppers would be the most", "source": "Finance lead", "as_of": "2026-11-14T10:20:00Z", "key_figure": null, "share_percent": null, "share_of": null}',1,1,'');
INSERT INTO "incidents_change" VALUES(53,1,'2026-11-01 09:00:00','impact.04d2451b-2b02-4555-ba3e-559f77dc0c32',NULL,'{"dimension": "revenue", "name": "Total cost to us", "certainty": "unknown", "value": null, "low": null, "high": null, "unit": null, "currency": "USD", "money_kind": "total_cost", "text": "Not known yet; finance will add up fees, credits and extra work", "source": "Finance lead", "as_of": "2026-11-14T10:20:00Z", "key_figure": null, "share_percent": null, "share_of": null}',1,1,'');
INSERT INTO "incidents_change" VALUES(54,1,'2026-11-01 09:00:00','impact.f7292b06-adb3-46bd-8e38-8d89b6344559',NULL,'{"dimension": "reputation", "name": "Public posts about failed payments", "certainty": "confirmed", "value": "64", "low": null, "high": null, "unit": "posts", "currency": null, "money_kind": null, "text": "3 in the same 38 minutes a week ago; no journalist has called so far", "source": "Communications desk", "as_of": "2026-11-14T10:19:00Z", "key_figure": null, "share_percent": null, "share_of": null}',1,1,'');
INSERT INTO "incidents_change" VALUES(55,1,'2026-11-01 09:00:00','impact.de4aedf3-8034-451a-a917-3a51c48b4fcc',NULL,'{"dimension": "other", "name": "Large merchants that paused their campaigns", "certainty": "confirmed", "value": "2", "low": null, "high": null, "unit": "merchants", "currency": null, "money_kind": null, "text": "Both will start again once payments are normal", "source": "Key account lead, by telephone", "as_of": "2026-11-14T10:16:00Z", "key_figure": null, "share_percent": "66.7", "share_of": "our three largest merchants"}',1,1,'');
INSERT INTO "incidents_change" VALUES(56,1,'2026-11-01 09:00:00','metric_series.f1dc9e96-d568-4dec-aeae-33b0e9cc9562',NULL,'{"name": "Share of card orders that failed", "unit": "%", "source": "Payment gateway logs (E-01), each order counted once; each point is the five minutes that begin at that time. No reading at 08:35 UTC: the log collector was being updated."}',1,1,'');
INSERT INTO "incidents_change" VALUES(57,1,'2026-11-01 09:00:00','metric_series.b0fc4512-fded-45c1-a7f3-26b1f90f6ad5',NULL,'{"name": "Card orders that failed", "unit": "orders in five minutes", "source": "Payment gateway logs (E-01), each order counted once; each point is the five minutes that begin at that time. No reading at 08:35 UTC: the log collector was being updated."}',1,1,'');
INSERT INTO "incidents_change" VALUES(58,1,'2026-11-01 09:00:00','metric_series.2047d08b-d6bb-4e1b-b94d-f9e7e95a4031',NULL,'{"name": "Card orders tried", "unit": "orders in five minutes", "source": "Payment gateway logs (E-01), each order counted once; each point is the five minutes that begin at that time. No reading at 08:35 UTC: the log collector was being updated."}',1,1,'');
INSERT INTO "incidents_change" VALUES(59,1,'2026-11-01 09:00:00','causes.9bb3880d-db67-43a0-b9d3-2d0c21389cbc',NULL,'{"statement": "The certificate that proves to our largest card processor that a payment comes from us expired at 09:42 UTC. The processor has refused our payments since.", "certainty": "confirmed", "evidence": "- End of validity in the certificate itself: **09:42:00 UTC** (E-02).\n- First refusal in the gateway logs: **09:42:03 UTC**, `certificate_expired` (E-01).\n- The processor''s duty desk read the same error from its side at 10:06 UTC (E-05).", "kind": "trigger", "why_of": null, "disproved_by": "Payments that are still refused after the processor has accepted the new certificate", "next_check": "Send 20 test payments with the new certificate as soon as it is accepted", "next_check_at": "2026-11-14T10:45:00Z", "source": "Payments engineering lead", "as_of": "2026-11-14T10:06:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(60,1,'2026-11-01 09:00:00','causes.8d9c3c81-7021-451e-8596-5a079177250b',NULL,'{"statement": "The certificate is renewed by hand once a year, and this year''s three reminders went to a mailbox that was closed three months ago.", "certainty": "confirmed", "evidence": "The mail log shows the reminders sent 30, 14 and 7 days before the end date, each returned as undeliverable (E-04).", "kind": "contributing", "why_of": 0, "disproved_by": "A reminder that reached another mailbox and was read there", "next_check": "Search all mailboxes for the reminder''s subject line", "next_check_at": "2026-11-14T13:00:00Z", "source": "Platform team lead", "as_of": "2026-11-14T10:18:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(61,1,'2026-11-01 09:00:00','causes.1763a5bb-2406-4f99-8a1c-6dfd1f4ace4e',NULL,'{"statement": "The hand-over list used when teams were reorganised does not ask which reminders a mailbox receives.", "certainty": "likely", "evidence": "The list was read and has no such line. The people who used it have not been asked yet.", "kind": "contributing", "why_of": 1, "disproved_by": "A hand-over note that names these reminders", "next_check": "Talk with both teams about how the hand-over went", "next_check_at": "2026-11-16T15:00:00Z", "source": "Incident lead", "as_of": "2026-11-14T10:19:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(62,1,'2026-11-01 09:00:00','causes.265edb0e-e7b3-4034-b0dd-3579bd7ec6a7',NULL,'{"statement": "No alarm came before the end date: our certificate monitoring covers 171 of 214 certificates and did not cover this one.", "certainty": "confirmed", "evidence": "The monitoring list was compared with the register of certificates: 43 are not covered, this one among them (E-02).", "kind": "contributing", "why_of": 0, "disproved_by": "An alarm for this certificate in the monitoring history", "next_check": "Read the monitoring history of the last 60 days", "next_check_at": "2026-11-14T12:00:00Z", "source": "Platform team lead", "as_of": "2026-11-14T10:15:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(63,1,'2026-11-01 09:00:00','causes.3ddc7962-1876-45d7-8777-99312a9def24',NULL,'{"statement": "A certificate is monitored when a team adds it by hand; nothing adds it when it is issued.", "certainty": "confirmed", "evidence": "The set-up guide describes the manual step; the issuing tool has no link to the monitoring.", "kind": "contributing", "why_of": 3, "disproved_by": null, "next_check": null, "next_check_at": null, "source": "Platform team lead", "as_of": "2026-11-14T10:15:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(64,1,'2026-11-01 09:00:00','causes.164e6395-3510-46b6-9b9e-480c07441763',NULL,'{"statement": "No single role is responsible for the complete list of certificates.", "certainty": "likely", "evidence": "The audit six months ago noted it. No later decision has been found so far in the minutes of the platform meetings.", "kind": "root", "why_of": 4, "disproved_by": "A decision that names such a role", "next_check": "Read the minutes of the last six months and ask the chief technology officer", "next_check_at": "2026-11-16T15:00:00Z", "source": "Audit report, finding 7", "as_of": "2026-11-14T10:19:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(65,1,'2026-11-01 09:00:00','causes.1a7928b0-30c0-4ab7-8278-907a348dce20',NULL,'{"statement": "The audit proposed one owner for all certificates; why this was not decided is not known yet.", "certainty": "unknown", "evidence": null, "kind": null, "why_of": 5, "disproved_by": null, "next_check": "Chief technology officer reviews how the audit finding was followed up", "next_check_at": "2026-11-16T15:00:00Z", "source": "Incident lead", "as_of": "2026-11-14T10:19:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(66,1,'2026-11-01 09:00:00','causes.270d9349-6f7f-407d-8b0c-e5aa092f4f47',NULL,'{"statement": "The alarm said that the processor was not reachable, not why, so the search began on the processor''s side.", "certainty": "likely", "evidence": "The text of the 09:49 alarm, and the 14 minutes from the first call at 09:52 to the finding at 10:06 UTC.", "kind": "contributing", "why_of": null, "disproved_by": "A log line with the certificate error shown to the on-call team before 10:06 UTC", "next_check": "Replay the alarm in the test system and see what it shows", "next_check_at": "2026-11-17", "source": "Incident channel", "as_of": "2026-11-14T10:20:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(67,1,'2026-11-01 09:00:00','mitigation.0fc642d9-ad2b-43d7-b7d0-7b3a05b57a55',NULL,'{"action": "Asked the processor''s duty desk to look for a fault on its side", "at": "2026-11-14T09:52:00Z", "effect": "No fault there; at 10:06 it confirmed that our certificate had expired", "outcome": "none", "owner": "On-call payments engineer"}',1,1,'');
INSERT INTO "incidents_change" VALUES(68,1,'2026-11-01 09:00:00','mitigation.dbb1c558-7da0-4403-a09a-6fcd9ed0f031',NULL,'{"action": "Restarted the 24 payment gateways one after another", "at": "2026-11-14T09:58:00Z", "effect": "Closed the connections that still worked: the failing share rose from 24.3 % to 27.1 % in the next five minutes", "outcome": "worse", "owner": "On-call payments engineer"}',1,1,'');
INSERT INTO "incidents_change" VALUES(69,1,'2026-11-01 09:00:00','mitigation.6bae2c0a-f68b-41de-9810-5fab0a4bf156',NULL,'{"action": "Turned on a second try through the second processor for the 312 merchants set up with both", "at": "2026-11-14T10:08:00Z", "effect": "The failing share fell from 28.3 % to 24.8 %; about 115 orders went through that would have failed", "outcome": "better", "owner": "Mateus Okafor, payments engineering lead"}',1,1,'');
INSERT INTO "incidents_change" VALUES(70,1,'2026-11-01 09:00:00','mitigation.6988db6e-58b1-4673-9d89-f5cfa06fe7e2',NULL,'{"action": "Put a message in the checkout: please use another way to pay or come back later", "at": "2026-11-14T10:12:00Z", "effect": "Effect not measured yet", "outcome": "unknown", "owner": "Ingrid Achterberg, customer support lead"}',1,1,'');
INSERT INTO "incidents_change" VALUES(71,1,'2026-11-01 09:00:00','mitigation.5ff2dd48-d8d4-4ad4-a160-9654f3416a02',NULL,'{"action": "Had a new certificate issued and sent it to the processor for acceptance", "at": "2026-11-14T10:16:00Z", "effect": "The processor expects to accept it between 10:45 and 11:15 UTC", "outcome": null, "owner": "Mateus Okafor, payments engineering lead"}',1,1,'');
INSERT INTO "incidents_change" VALUES(72,1,'2026-11-01 09:00:00','options.80f12fd4-8ef9-40be-ad77-391897ebf2c5',NULL,'{"title": "Switch at 11:00 UTC if the certificate is not working", "recommended": true, "summary": "Wait for the new certificate until 11:00 UTC. If it is not working by then, move the failing payments to the second processor until 20:00 UTC.", "pros": ["Ends the failures by about 11:10 UTC whatever the largest processor does", "Stays clear of the second credit step at 11:42 UTC", "Tested in a drill last month with a tenth of the payments"], "cons": ["Moves volume that we promised to the largest processor; counsel is checking what that costs", "The second processor has not carried this load before"], "cost": "39,000 to 50,000 US dollars in extra fees (0.35 % of the value moved) if used from 11:00 to 20:00 UTC", "people": "2 of our engineers, 1 duty manager at the second processor", "duration": "10 minutes to switch, 5 minutes to undo", "risk": "The second processor slows down in the midday peak and some payments fail there", "fallback": "If more than 2 % fail there for five minutes, switch back within 5 minutes and show the come-back-later page until the certificate works", "does_nothing": false}',1,1,'');
INSERT INTO "incidents_change" VALUES(73,1,'2026-11-01 09:00:00','options.245e1d6d-ddbb-4892-8576-db3ba672ee06',NULL,'{"title": "Wait for the new certificate, however long it takes", "recommended": false, "summary": "Do nothing more. Payments come back when the processor has accepted the certificate.", "pros": ["No extra fees", "No new risk from a switch", "Keeps the volume promise to the largest processor"], "cons": ["The end is in the processor''s hands", "Credits rise to 120,000 euros at 11:42 UTC", "Runs into the midday peak from 11:00 UTC"], "cost": "About 407,000 US dollars of merchants'' sales lost per further hour, more in the peak", "people": "Nobody further", "duration": "Likely until 10:45 to 11:15 UTC; no upper limit is promised", "risk": "Two of the three largest merchants move to another provider at 12:00 UTC", "fallback": "Decide on the switch again at 11:30 UTC", "does_nothing": true}',1,1,'');
INSERT INTO "incidents_change" VALUES(74,1,'2026-11-01 09:00:00','options.1cf49524-8f6b-4ca3-973a-b0c7b0bc6f05',NULL,'{"title": "Close the failing route and ask shoppers to come back later", "recommended": false, "summary": "Stop sending payments to the largest processor. Shoppers on this route see a page that asks them to come back in two hours.", "pros": ["Nobody sees \"payment declined\"", "No further payment can be charged twice", "Can be done in 2 minutes"], "cons": ["Sales are lost as they are now", "Credits fall due as with waiting"], "cost": "About 407,000 US dollars of merchants'' sales lost per further hour, as now", "people": "1 engineer", "duration": "2 minutes to close, 2 minutes to open", "risk": "Shoppers may not come back", "fallback": "Open the route again", "does_nothing": false}',1,1,'');
INSERT INTO "incidents_change" VALUES(75,1,'2026-11-01 09:00:00','plan.64b02bdf-2690-417a-a7b7-5f0edb32fbae',NULL,'{"step": "Second try through the second processor for 312 merchants", "due": "10:08 UTC today", "owner": "Mateus Okafor", "resources": "1 engineer", "status": "done"}',1,1,'');
INSERT INTO "incidents_change" VALUES(76,1,'2026-11-01 09:00:00','plan.0ba4b8ea-e7d0-451e-80d6-c529c6541671',NULL,'{"step": "Get the new certificate accepted by the processor", "due": "10:45 to 11:15 UTC today", "owner": "Mateus Okafor", "resources": "2 engineers on the line with the processor", "status": "in_progress"}',1,1,'');
INSERT INTO "incidents_change" VALUES(77,1,'2026-11-01 09:00:00','plan.de23a271-9914-435b-9195-1beaad8e8390',NULL,'{"step": "Prepare the switch to the second processor, so that it can start at 11:00", "due": "10:55 UTC today", "owner": "Leila Brandt", "resources": "2 engineers", "status": "in_progress"}',1,1,'');
INSERT INTO "incidents_change" VALUES(78,1,'2026-11-01 09:00:00','plan.bb61d83f-cc0d-4059-8120-5005957bd4c7',NULL,'{"step": "Check all failed orders for double charges", "due": "11:30 UTC today", "owner": "Payments data lead", "resources": "2 analysts", "status": "in_progress"}',1,1,'');
INSERT INTO "incidents_change" VALUES(79,1,'2026-11-01 09:00:00','plan.968e15f7-5eeb-4e76-ba57-0760af369ead',NULL,'{"step": "Let payments back in three steps: 10 %, 50 %, all, five minutes each", "due": "15 minutes from acceptance", "owner": "Mateus Okafor", "resources": "2 engineers", "status": "planned"}',1,1,'');
INSERT INTO "incidents_change" VALUES(80,1,'2026-11-01 09:00:00','plan.e4e8fd66-add9-439d-bbe3-34091159b2c5',NULL,'{"step": "Watch for 60 minutes; called resolved when fewer than 1 in 100 orders fail throughout", "due": "60 minutes after the last step", "owner": "Leila Brandt", "resources": "On-call team", "status": "planned"}',1,1,'');
INSERT INTO "incidents_change" VALUES(81,1,'2026-11-01 09:00:00','plan.649d2170-0495-4ec1-a2d0-8c9686ef72dd',NULL,'{"step": "Invite the affected shoppers, through the merchants, to pay again", "due": "18:00 UTC today", "owner": "Ingrid Achterberg", "resources": "Support desk, 4 people", "status": "planned"}',1,1,'');
INSERT INTO "incidents_change" VALUES(82,1,'2026-11-01 09:00:00','plan.e2f8f062-3408-4aeb-8177-38e188dead15',NULL,'{"step": "Read the end dates of the other 42 certificates without monitoring", "due": "14:00 UTC today", "owner": "Platform team lead", "resources": "2 engineers", "status": "planned"}',1,1,'');
INSERT INTO "incidents_change" VALUES(83,1,'2026-11-01 09:00:00','plan.f63991ee-a5a6-4755-93e8-73c46732aab2',NULL,'{"step": "Go back to last week''s gateway software", "due": null, "owner": "Mateus Okafor", "resources": null, "status": "wont_do"}',1,1,'');
INSERT INTO "incidents_change" VALUES(84,1,'2026-11-01 09:00:00','prevention.e9ba443c-797b-41ef-97ea-5f1947120bbe',NULL,'{"text": "Monitor all 214 certificates, with alarms 60, 30 and 7 days before the end date"}',1,1,'');
INSERT INTO "incidents_change" VALUES(85,1,'2026-11-01 09:00:00','prevention.faa9ce8f-b065-4b65-8f7f-c2040b800467',NULL,'{"text": "Renew certificates automatically instead of by hand once a year"}',1,1,'');
INSERT INTO "incidents_change" VALUES(86,1,'2026-11-01 09:00:00','prevention.243a4dcb-f300-4957-b5f1-4f769575b54e',NULL,'{"text": "Name one role that is responsible for the complete list, with a deputy"}',1,1,'');
INSERT INTO "incidents_change" VALUES(87,1,'2026-11-01 09:00:00','prevention.69ef7511-8172-4210-a91b-5d2ecf4ec5d2',NULL,'{"text": "Send reminders to a team''s duty queue, never to one mailbox"}',1,1,'');
INSERT INTO "incidents_change" VALUES(88,1,'2026-11-01 09:00:00','prevention.6cae5f8a-9d27-4666-b06a-399f5fed915c',NULL,'{"text": "Make the alarm say why a processor refuses us"}',1,1,'');
INSERT INTO "incidents_change" VALUES(89,1,'2026-11-01 09:00:00','delay_risks.8334e4c4-a164-4f38-b34a-7aeaa863640b',NULL,'{"consequence": "About 5,900 more orders fail, worth about 1.2 million US dollars; a fifth to a half of that value is lost for good", "inferred": true, "horizon": "Each further hour", "at": null, "low": "245000", "high": "611000", "currency": "USD"}',1,1,'');
INSERT INTO "incidents_change" VALUES(90,1,'2026-11-01 09:00:00','delay_risks.ccc98119-02da-4a85-b6f1-202a967f3301',NULL,'{"consequence": "Service credits to the three largest merchants fall due for the first time", "inferred": false, "horizon": "From 10:42 UTC, 60 minutes", "at": "2026-11-14T10:42:00Z", "low": "45000", "high": "45000", "currency": "EUR"}',1,1,'');
INSERT INTO "incidents_change" VALUES(91,1,'2026-11-01 09:00:00','delay_risks.0a0442e0-31d4-422c-9045-d077414ef0b4',NULL,'{"consequence": "About 30 % more orders than now, so each hour of the peak loses about 30 % more sales", "inferred": true, "horizon": "From 11:00 UTC, midday peak", "at": "2026-11-14T11:00:00Z", "low": "319000", "high": "794000", "currency": "USD"}',1,1,'');
INSERT INTO "incidents_change" VALUES(92,1,'2026-11-01 09:00:00','delay_risks.4d15c177-fa57-44da-a78e-8c6ff8e9ab96',NULL,'{"consequence": "The same credits rise to 120,000 euros in all, in place of 45,000", "inferred": false, "horizon": "From 11:42 UTC, 120 minutes", "at": "2026-11-14T11:42:00Z", "low": "120000", "high": "120000", "currency": "EUR"}',1,1,'');
INSERT INTO "incidents_change" VALUES(93,1,'2026-11-01 09:00:00','delay_risks.0d9fa329-2c76-48d9-a561-ce6960754a7e',NULL,'{"consequence": "Two of the three largest merchants have told us that they will then send today''s card payments to another provider", "inferred": false, "horizon": "From 12:00 UTC", "at": "2026-11-14T12:00:00Z", "low": null, "high": null, "currency": null}',1,1,'');
INSERT INTO "incidents_change" VALUES(94,1,'2026-11-01 09:00:00','delay_risks.248ff368-0805-4ba7-92cc-75e68dfee867',NULL,'{"consequence": "One of the other 42 certificates without monitoring can expire unseen in the same way", "inferred": true, "horizon": "Until all are monitored", "at": null, "low": null, "high": null, "currency": null}',1,1,'');
INSERT INTO "incidents_change" VALUES(95,1,'2026-11-01 09:00:00','ask.0b9d2f31-5d34-4246-afa1-72088b9464a5',NULL,'{"question": "If the new certificate is not working by 11:00 UTC, may we move the failing payments to our second processor until 20:00 UTC, for 39,000 to 50,000 US dollars in extra fees?", "deadline": "2026-11-14T11:00:00Z", "options": [0, 1, 2]}',1,1,'');
INSERT INTO "incidents_change" VALUES(96,1,'2026-11-01 09:00:00','not_known_yet.67ef31a7-25eb-440e-b1a5-f1071b3c6e48',NULL,'{"section": "situation", "what": "Whether the processor accepts the new certificate before 11:00 UTC", "who": "Payments engineering lead", "by": "2026-11-14T10:45:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(97,1,'2026-11-01 09:00:00','not_known_yet.b5fae955-c7c9-494e-ad93-fae010314b4c',NULL,'{"section": "impact", "what": "Whether a shopper was charged twice in the 2,541 failed orders not checked yet", "who": "Payments data lead", "by": "2026-11-14T11:30:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(98,1,'2026-11-01 09:00:00','not_known_yet.f0de9f1f-8d33-4f2e-ad4f-af7a44980446',NULL,'{"section": "impact", "what": "How many of the failed orders shoppers have already placed again", "who": "Payments data lead", "by": "2026-11-14T12:30:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(99,1,'2026-11-01 09:00:00','not_known_yet.90ba6a95-c64f-4c04-97f1-27212ede1d61',NULL,'{"section": "impact", "what": "What this costs us in all", "who": "Finance lead", "by": "2026-11-17T12:00:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(100,1,'2026-11-01 09:00:00','not_known_yet.f41787e6-0313-48b0-911a-a0d69869724d',NULL,'{"section": "systems", "what": "When the other 42 certificates without monitoring end", "who": "Platform team lead", "by": "2026-11-14T14:00:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(101,1,'2026-11-01 09:00:00','not_known_yet.2760f068-2dc4-4ab9-a8a5-3a39d7e50668',NULL,'{"section": "timeline", "what": "When exactly the first merchant called (about 10:00 UTC)", "who": "Customer support lead", "by": "2026-11-14T11:00:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(102,1,'2026-11-01 09:00:00','not_known_yet.fa33e810-bda5-4752-bb68-cc71a7a57054',NULL,'{"section": "cause", "what": "Whether an attack can be ruled out", "who": "Security lead", "by": "2026-11-14T12:00:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(103,1,'2026-11-01 09:00:00','not_known_yet.d245f941-5deb-4f93-88b3-69e1d39241cc',NULL,'{"section": "cause", "what": "Why one owner for all certificates was not decided after the audit", "who": "Chief technology officer", "by": "2026-11-16T15:00:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(104,1,'2026-11-01 09:00:00','not_known_yet.b6dd2391-7069-445d-b3fb-2549406105e0',NULL,'{"section": "mitigation", "what": "Whether the message in the checkout helps shoppers to pay another way", "who": "Payments data lead", "by": "2026-11-14T10:45:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(105,1,'2026-11-01 09:00:00','not_known_yet.4e8dbaf5-b027-4eda-9a93-41435b3f3af6',NULL,'{"section": "plan", "what": "Whether the second processor can carry the failing payments through the midday peak", "who": "Duty manager of the second processor", "by": "2026-11-14T10:45:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(106,1,'2026-11-01 09:00:00','not_known_yet.21b6e800-c6fa-4425-b954-5800f6f60ac0',NULL,'{"section": "prevention", "what": "How many other suppliers depend on certificates that we renew by hand", "who": null, "by": null}',1,1,'');
INSERT INTO "incidents_change" VALUES(107,1,'2026-11-01 09:00:00','not_known_yet.35e7f053-d588-4f32-a241-78873fe7f482',NULL,'{"section": "waiting", "what": "Whether the third large merchant also moves its payments at 12:00 UTC", "who": "Key account lead", "by": "2026-11-14T10:45:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(108,1,'2026-11-01 09:00:00','not_known_yet.534ee3c2-8d1f-448c-9ca6-09ad913c8e19',NULL,'{"section": "ask", "what": "What moving volume would cost under the promise to the largest processor", "who": "Counsel", "by": "2026-11-14T10:45:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(109,1,'2026-11-01 09:00:00','not_known_yet.2d6f1c3c-7d0d-49ee-8060-19cc42a41838',NULL,'{"section": "other", "what": "Whether the insurer must be told, and by when", "who": "Finance lead", "by": "2026-11-14T16:00:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(110,1,'2026-11-01 09:00:00','answers.c88fe485-87bb-4871-995d-db2c7e39f5d8',NULL,'{"question": "what-in-one-sentence", "text": "Since 09:42 UTC one in four card payments has failed, because the certificate that identifies us to our largest processor expired; a new one is with the processor.", "certainty": "confirmed", "who": "Incident lead", "by": null, "source": "Payment gateway logs (E-01), certificate (E-02)", "as_of": "2026-11-14T10:20:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(111,1,'2026-11-01 09:00:00','answers.db9f33cb-9029-4efd-9229-44b7c383a2af',NULL,'{"question": "over-or-ongoing", "text": "Still going on. The cause is found, the failing share is down from 28.3 % to 24.8 %, and nothing is fixed yet.", "certainty": "confirmed", "who": "Incident lead", "by": null, "source": "Payment gateway logs (E-01)", "as_of": "2026-11-14T10:20:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(112,1,'2026-11-01 09:00:00','answers.6409b1c9-1a07-45bd-92c0-9cedf89c274a',NULL,'{"question": "start-and-notice", "text": "It started at 09:42 UTC; our alarm came at 09:49, seven minutes later.", "certainty": "confirmed", "who": null, "by": null, "source": "Timeline", "as_of": "2026-11-14T10:20:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(113,1,'2026-11-01 09:00:00','answers.5778f5d7-acd5-401d-bebf-b562b0add148',NULL,'{"question": "how-found-out", "text": "From our own monitoring. The first merchant called at about 10:00 UTC, some ten minutes after the alarm.", "certainty": "likely", "who": "Customer support lead", "by": "2026-11-14T11:00:00Z", "source": "Alarm record; the support desk''s memory for the call", "as_of": "2026-11-14T10:19:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(114,1,'2026-11-01 09:00:00','answers.ddb008dd-593a-4376-9503-2e2af0a496b1',NULL,'{"question": "key-accounts-and-safety", "text": "Our three largest merchants are affected. 14 pharmacies are among the 1,116 merchants; other ways to pay work in all of them.", "certainty": "confirmed", "who": "Key account lead", "by": null, "source": "Merchant list compared with the gateway logs", "as_of": "2026-11-14T10:19:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(115,1,'2026-11-01 09:00:00','answers.1471f56e-c64a-4546-a3b0-ac006d2c04aa',NULL,'{"question": "cost-so-far", "text": "Orders worth 774,200 US dollars failed. About a third, 258,000, is likely lost for good to our merchants. Our own fee on that third is about 3,600, at 1.4 %.", "certainty": "likely", "who": "Finance lead", "by": "2026-11-17T12:00:00Z", "source": "Finance estimate", "as_of": "2026-11-14T10:20:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(116,1,'2026-11-01 09:00:00','answers.8957351e-07b1-4379-9fb7-a7e905f22e52',NULL,'{"question": "penalties-under-contract", "text": "None yet. 45,000 euros in service credits from 10:42 UTC, 120,000 in all from 11:42 UTC, for three merchants. Counsel is reading the clauses.", "certainty": "likely", "who": "Counsel", "by": "2026-11-14T10:45:00Z", "source": "Service-level annexes", "as_of": "2026-11-14T10:20:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(117,1,'2026-11-01 09:00:00','answers.e73cbf47-d9e2-41d9-9277-fc5811832296',NULL,'{"question": "insured", "text": null, "certainty": "unknown", "who": "Finance lead", "by": "2026-11-14T16:00:00Z", "source": null, "as_of": null}',1,1,'');
INSERT INTO "incidents_change" VALUES(118,1,'2026-11-01 09:00:00','answers.d4557e41-efe8-4cc4-b4e8-3c5ae72dd6d7',NULL,'{"question": "how-sure", "text": "The expiry is confirmed from three sides: the certificate, our logs and the processor. Why nobody was warned is partly confirmed. Refusals that go on with the new certificate would change our view.", "certainty": "confirmed", "who": null, "by": null, "source": "Causes", "as_of": "2026-11-14T10:20:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(119,1,'2026-11-01 09:00:00','answers.dbfaa9cd-1e41-4bbe-b8e0-ae3ef44ee06c',NULL,'{"question": "change-we-made", "text": "No. The last software release was 15 hours earlier and is not involved; a renewal was left undone because no reminder arrived.", "certainty": "confirmed", "who": "Payments engineering lead", "by": null, "source": "Release log, mail log (E-04)", "as_of": "2026-11-14T10:18:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(120,1,'2026-11-01 09:00:00','answers.78225b70-1d42-4f0d-bc4f-ee8472cd24fe',NULL,'{"question": "prior-warnings", "text": "An audit six months ago asked for monitoring of every certificate; 171 of 214 are covered today. The search for other warnings goes on.", "certainty": "likely", "who": "Chief technology officer", "by": "2026-11-16T15:00:00Z", "source": "Audit report, finding 7", "as_of": "2026-11-14T10:19:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(121,1,'2026-11-01 09:00:00','answers.abb4cdd6-9a6f-454f-8ee2-099366e76ce4',NULL,'{"question": "who-leads", "text": "Leila Brandt, incident lead, until 18:00 UTC. Her deputy is Mateus Okafor, payments engineering lead.", "certainty": "confirmed", "who": null, "by": null, "source": "Duty plan", "as_of": "2026-11-14T10:20:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(122,1,'2026-11-01 09:00:00','answers.fd3aaea3-e1ce-43be-91d5-80c9adf8bac8',NULL,'{"question": "why-only-now", "text": "Alarm 09:49, SEV2 at 09:53, SEV1 and the chief technology officer at 10:02, you at 10:15 UTC. Those last 13 minutes went into finding the cause; the message could have gone out with SEV1.", "certainty": "confirmed", "who": null, "by": null, "source": "Timeline", "as_of": "2026-11-14T10:20:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(123,1,'2026-11-01 09:00:00','answers.7c960199-3db9-4ec3-99dc-2567710a91ff',NULL,'{"question": "customer-data", "text": "No sign that data was seen, lost or changed. Checked so far: gateway and key-access logs of the last 7 days. The check ends at 12:00 UTC.", "certainty": "likely", "who": "Security lead", "by": "2026-11-14T12:00:00Z", "source": "Security lead", "as_of": "2026-11-14T10:17:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(124,1,'2026-11-01 09:00:00','answers.b132800e-d6b4-4ff3-934b-89c0b1ac6f17',NULL,'{"question": "regulator-deadline", "text": null, "certainty": "unknown", "who": "Counsel and compliance lead", "by": "2026-11-14T11:30:00Z", "source": null, "as_of": null}',1,1,'');
INSERT INTO "incidents_change" VALUES(125,1,'2026-11-01 09:00:00','answers.de02875b-5c62-411d-b75b-db26b0a00110',NULL,'{"question": "when-fixed", "text": "Payments likely back between 10:45 and 11:15 UTC, then 15 minutes of stepwise return and 60 minutes of watching. It depends on the processor; we check with it at 10:45.", "certainty": "likely", "who": "Payments engineering lead", "by": "2026-11-14T10:45:00Z", "source": "Change desk of the processor, by telephone", "as_of": "2026-11-14T10:18:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(126,1,'2026-11-01 09:00:00','answers.79e5850e-ed57-4691-bfee-2832bd5f9719',NULL,'{"question": "how-known-fixed", "text": "Fewer than 1 in 100 card orders failing in every five minutes for 60 minutes.", "certainty": "confirmed", "who": null, "by": null, "source": "Plan", "as_of": "2026-11-14T10:20:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(127,1,'2026-11-01 09:00:00','answers.639afd62-b68e-4ed8-aaaf-88eb96055162',NULL,'{"question": "again-tonight", "text": "Not with this certificate: the new one is valid for a year. 42 others are without monitoring; their end dates will be read by 14:00 UTC.", "certainty": "likely", "who": "Platform team lead", "by": "2026-11-14T14:00:00Z", "source": "Register of certificates", "as_of": "2026-11-14T10:18:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(128,1,'2026-11-01 09:00:00','answers.bbc4c70e-b29d-4ce7-beac-f61bc2b29ca8',NULL,'{"question": "happened-before", "text": "Not through a certificate, as far as the records of the last three years show. A 41-minute card failure last year came from a network fault; both actions from it are done.", "certainty": "likely", "who": "Incident lead", "by": null, "source": "Incident register", "as_of": "2026-11-14T10:19:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(129,1,'2026-11-01 09:00:00','answers.9bf7bd2a-82eb-4a2e-9b3f-d1634e81c076',NULL,'{"question": "what-to-say-outside", "text": "\"Some card payments have been failing since 09:42 UTC. We know the cause, a repair is under way, and other ways to pay work.\" Pass calls to the communications lead.", "certainty": "confirmed", "who": "Communications lead", "by": null, "source": "Agreed with counsel at 10:11 UTC", "as_of": "2026-11-14T10:12:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(130,1,'2026-11-01 09:00:00','answers.b274f096-43b2-4da7-bd00-49b7493db0ca',NULL,'{"question": "if-no-or-later", "text": "About 407,000 US dollars of merchants'' sales are likely lost with each further hour, and credits rise to 120,000 euros at 11:42 UTC.", "certainty": "likely", "who": null, "by": null, "source": "Cost of waiting", "as_of": "2026-11-14T10:20:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(131,1,'2026-11-01 09:00:00','answers.930b4256-5b9d-4bcb-a4f0-93f324f1d8b0',NULL,'{"question": "next-word", "text": "At 11:15 UTC by message, even if nothing has changed, from Leila Brandt.", "certainty": "confirmed", "who": null, "by": null, "source": null, "as_of": "2026-11-14T10:20:00Z"}',1,1,'');
INSERT INTO "incidents_change" VALUES(132,1,'2026-11-01 09:00:00','audience.1946c22d-8ed8-4b2b-b871-59f14b8033df',NULL,'{"name": "Noor Vandersteen", "title": "Chief executive", "address": "Noor", "time_zone": "Europe/Amsterdam", "directness": "direct", "formality": "informal", "detail": "headlines", "minutes": 8, "worries": ["customers", "money", "press", "recurrence"]}',1,1,'');
INSERT INTO "incidents_change" VALUES(133,1,'2026-11-01 09:00:00','meeting.17bd7572-8cb8-409c-b4ad-bd3abad95918',NULL,'{"at": "2026-11-14T10:50:00Z", "place": "Video call", "attendees": []}',1,1,'');
INSERT INTO "incidents_change" VALUES(134,1,'2026-11-01 09:00:00','timeline.e8675133-5669-40f5-8a8d-e8d3a6ad1cab',NULL,'{"event": "Certificate renewed by hand for one year", "at": "2025-11-14", "until": null, "starred": null, "source": "Certificate (E-02)"}',1,1,'');
INSERT INTO "incidents_change" VALUES(135,1,'2026-11-01 09:00:00','timeline.53d0b46f-c2fc-46d7-93ec-4619a3e32463',NULL,'{"event": "Mailbox that receives the reminders is closed when teams are reorganised", "at": "2026-08", "until": null, "starred": null, "source": "Mail administration"}',1,1,'');
INSERT INTO "incidents_change" VALUES(136,1,'2026-11-01 09:00:00','timeline.eb5e4a58-d89d-4ccd-b311-9f820363e91b',NULL,'{"event": "Third and last reminder is returned as undeliverable", "at": "2026-11-07", "until": null, "starred": null, "source": "Mail log (E-04)"}',1,1,'');
INSERT INTO "incidents_change" VALUES(137,1,'2026-11-01 09:00:00','timeline.ce419ed8-f7cc-46fd-8425-69de740bb90e',NULL,'{"event": "Certificate for the largest processor expires", "at": "2026-11-14T09:42:00Z", "until": null, "starred": true, "source": "Certificate (E-02)"}',1,1,'');
INSERT INTO "incidents_change" VALUES(138,1,'2026-11-01 09:00:00','timeline.6363c4af-cf44-4cc4-a504-6eed2bb62639',NULL,'{"event": "First card payments are refused", "at": "2026-11-14T09:42:00Z", "until": null, "starred": null, "source": "Payment gateway logs (E-01)"}',1,1,'');
INSERT INTO "incidents_change" VALUES(139,1,'2026-11-01 09:00:00','timeline.66b58b54-6513-4c26-ac72-a48921764860',NULL,'{"event": "Alarm: processor not reachable; on-call team starts", "at": "2026-11-14T09:49:00Z", "until": null, "starred": true, "source": "Alarm record"}',1,1,'');
INSERT INTO "incidents_change" VALUES(140,1,'2026-11-01 09:00:00','timeline.8657b4a1-3740-4a4d-8ef8-84ac5b317c0e',NULL,'{"event": "A fault at the processor is suspected and looked for together with its duty desk", "at": "2026-11-14T09:52:00Z", "until": "2026-11-14T10:06:00Z", "starred": null, "source": "Incident channel"}',1,1,'');
INSERT INTO "incidents_change" VALUES(141,1,'2026-11-01 09:00:00','timeline.f61fe473-f386-44ea-b11e-179e2c377fe1',NULL,'{"event": "Incident declared, SEV2", "at": "2026-11-14T09:53:00Z", "until": null, "starred": null, "source": "Incident channel"}',1,1,'');
INSERT INTO "incidents_change" VALUES(142,1,'2026-11-01 09:00:00','timeline.4de54f3c-4985-44c7-82d2-1599d52eac39',NULL,'{"event": "Gateways restarted; the failing share rises", "at": "2026-11-14T09:58:00Z", "until": null, "starred": true, "source": "Incident channel"}',1,1,'');
INSERT INTO "incidents_change" VALUES(143,1,'2026-11-01 09:00:00','timeline.d51309e6-1184-46d4-a85d-42095f687a6f',NULL,'{"event": "First merchant calls support", "at": "2026-11-14T10:00Z~", "until": null, "starred": null, "source": "Support desk, from memory"}',1,1,'');
INSERT INTO "incidents_change" VALUES(144,1,'2026-11-01 09:00:00','timeline.b5b56003-1456-4fae-bd3a-870203bea581',NULL,'{"event": "Raised to SEV1; chief technology officer told", "at": "2026-11-14T10:02:00Z", "until": null, "starred": null, "source": "Incident channel"}',1,1,'');
INSERT INTO "incidents_change" VALUES(145,1,'2026-11-01 09:00:00','timeline.bb8d86da-9fed-450f-a45d-fd3a7ced349e',NULL,'{"event": "Expired certificate found; the processor confirms it", "at": "2026-11-14T10:06:00Z", "until": null, "starred": true, "source": "Note of the call (E-05)"}',1,1,'');
INSERT INTO "incidents_change" VALUES(146,1,'2026-11-01 09:00:00','timeline.8403d8da-480e-4d20-9c5d-647cce2c3159',NULL,'{"event": "Second try through the second processor turned on; the failing share begins to fall", "at": "2026-11-14T10:08:00Z", "until": null, "starred": true, "source": "Incident channel"}',1,1,'');
INSERT INTO "incidents_change" VALUES(147,1,'2026-11-01 09:00:00','timeline.a19fb714-e409-4528-aaed-8954612c230d',NULL,'{"event": "Message in the checkout and first public notice", "at": "2026-11-14T10:12:00Z", "until": null, "starred": null, "source": "Status page"}',1,1,'');
INSERT INTO "incidents_change" VALUES(148,1,'2026-11-01 09:00:00','timeline.cbbe8c71-f169-4430-832d-86082dae975c',NULL,'{"event": "Chief executive told; meeting set for 10:50 UTC", "at": "2026-11-14T10:15:00Z", "until": null, "starred": null, "source": "Message record"}',1,1,'');
INSERT INTO "incidents_change" VALUES(149,1,'2026-11-01 09:00:00','timeline.4c164a27-fb2d-4c82-bf87-9337a491e577',NULL,'{"event": "New certificate issued and sent to the processor", "at": "2026-11-14T10:16:00Z", "until": null, "starred": true, "source": "Incident channel"}',1,1,'');
INSERT INTO "incidents_change" VALUES(150,1,'2026-11-01 09:00:00','evidence.8d04a68b-8a64-4230-bdcb-3e06496b81ca',NULL,'{"title": "E-01 Payment gateway logs, five-minute counts", "link": "https://evidence.northwindpay.example/E-01", "caption": "Counts from 07:50 to 10:20 UTC. The eight readings from 09:40 add up to **3,746** failed of 16,186; 5 of 787 fell before 09:42, so **3,741 of 15,399** since the start."}',1,1,'');
INSERT INTO "incidents_change" VALUES(151,1,'2026-11-01 09:00:00','evidence.06527151-067a-4bf0-9e1a-7f1b6b0b8d9e',NULL,'{"title": "E-02 The expired certificate and the register of 214 certificates", "link": "https://evidence.northwindpay.example/E-02", "caption": "End of validity 09:42:00 UTC; 171 monitored, 43 not."}',1,1,'');
INSERT INTO "incidents_change" VALUES(152,1,'2026-11-01 09:00:00','evidence.34ccadad-f877-4349-84da-e39b2b00c44e',NULL,'{"title": "E-03 Chart: share of card orders that failed", "link": "https://evidence.northwindpay.example/E-03", "caption": "Made from E-01; highest point 28.3 % in the five minutes from 10:05 UTC."}',1,1,'');
INSERT INTO "incidents_change" VALUES(153,1,'2026-11-01 09:00:00','evidence.0cb791e8-a43d-4c6f-aae2-0da0873ed390',NULL,'{"title": "E-04 Mail log: three reminders returned", "link": "https://evidence.northwindpay.example/E-04", "caption": "Sent 30, 14 and 7 days before the end date."}',1,1,'');
INSERT INTO "incidents_change" VALUES(154,1,'2026-11-01 09:00:00','evidence.27760514-f888-409c-9259-1e606dd69af3',NULL,'{"title": "E-05 Note of the call with the processor''s duty desk", "link": null, "caption": "On paper with the incident lead; 09:52 to 10:06 UTC."}',1,1,'');
INSERT INTO "incidents_change" VALUES(155,1,'2026-11-01 09:00:00','legal_clocks.72cf1207-e405-4f15-ac87-365a405c50c6',NULL,'{"regime": "dora", "trigger": "aware", "triggered_at": "2026-11-14T09:49:00Z", "submitted_at": null, "note": "May apply; counsel is asked. Counted from the first alarm."}',1,1,'');
INSERT INTO "incidents_change" VALUES(156,1,'2026-11-01 09:00:00','legal_clocks.233594a1-1c86-4245-bc57-0b35d8bef956',NULL,'{"regime": "dora", "trigger": "classified", "triggered_at": null, "submitted_at": null, "note": "Not classified yet; counsel and compliance decide by 11:30 UTC. The clock starts with their decision."}',1,1,'');
INSERT INTO "incidents_change" VALUES(157,1,'2026-11-01 09:00:00','legal_clocks.b06729e8-0ba2-405a-8169-7de36666bf68',NULL,'{"regime": "other", "trigger": "aware", "triggered_at": "2026-11-14T09:49:00Z", "submitted_at": "2026-11-14T10:18:00Z", "note": "Contract: notice to the three largest merchants within 60 minutes of noticing. Given by e-mail."}',1,1,'');
INSERT INTO "incidents_change" VALUES(158,1,'2026-11-01 09:00:00','actions.31cc35a9-3c30-4fd6-9741-39eb279eadec',NULL,'{"title": "Install the new certificate and let payments back in three steps", "kind": "repair", "status": "in_progress", "owner": "Mateus Okafor", "due": "2026-11-14", "priority": "high", "done_when": "Fewer than 1 in 100 card orders fail for 60 minutes", "ticket": "https://tickets.northwindpay.example/PAY-4127", "reason": "Waits for the processor to accept the certificate"}',1,1,'');
INSERT INTO "incidents_change" VALUES(159,1,'2026-11-01 09:00:00','actions.7f9e55a4-de45-455d-aa53-8989bbe408b0',NULL,'{"title": "Second try through the second processor for 312 merchants", "kind": "mitigate", "status": "done", "owner": "Mateus Okafor", "due": "2026-11-14", "priority": "high", "done_when": "The failing share falls in two readings in a row", "ticket": "https://tickets.northwindpay.example/PAY-4126", "reason": "28.3 %, then 26.2 %, then 24.8 %"}',1,1,'');
INSERT INTO "incidents_change" VALUES(160,1,'2026-11-01 09:00:00','actions.d78be2e8-12e9-4ffc-a18c-35943578f4d4',NULL,'{"title": "Go back to last week''s gateway software", "kind": "mitigate", "status": "wont_do", "owner": "Mateus Okafor", "due": null, "priority": "low", "done_when": null, "ticket": "https://tickets.northwindpay.example/PAY-4128", "reason": "The failures began in the minute of the expiry, 15 hours after the release; another restart could do harm"}',1,1,'');
INSERT INTO "incidents_change" VALUES(161,1,'2026-11-01 09:00:00','actions.c2f8cbf7-23cf-4709-81ba-c11c5cd96cdd',NULL,'{"title": "Check all failed orders for double charges", "kind": "investigate", "status": "in_progress", "owner": "Payments data lead", "due": "2026-11-14", "priority": "high", "done_when": "Every failed order is compared with both settlement files", "ticket": "https://tickets.northwindpay.example/PAY-4129", "reason": "1,200 orders done, none charged twice"}',1,1,'');
INSERT INTO "incidents_change" VALUES(162,1,'2026-11-01 09:00:00','actions.80a12afd-e96f-4233-8063-13563ddc859d',NULL,'{"title": "Put all 214 certificates under monitoring, alarms 60, 30 and 7 days ahead", "kind": "detect", "status": "open", "owner": "Platform team lead", "due": "2026-11-18", "priority": "high", "done_when": "A test alarm has come for each of the 214", "ticket": "https://tickets.northwindpay.example/PLT-882", "reason": "Starts when payments are back"}',1,1,'');
INSERT INTO "incidents_change" VALUES(163,1,'2026-11-01 09:00:00','actions.d72f61ac-7286-46d5-87a9-bf4f90d4ca63',NULL,'{"title": "Renew certificates automatically", "kind": "prevent", "status": "open", "owner": null, "due": null, "priority": "medium", "done_when": "Three certificates have been renewed without a manual step", "ticket": "https://tickets.northwindpay.example/PLT-883", "reason": "No owner yet; people and money are not decided"}',1,1,'');
INSERT INTO "incidents_change" VALUES(164,1,'2026-11-01 09:00:00','actions.4b0f155c-0c71-4f66-845a-7016b38ec63d',NULL,'{"title": "Name one role and a deputy for the complete list of certificates", "kind": "process", "status": "open", "owner": "Chief technology officer", "due": "2026-11-20", "priority": "high", "done_when": "The role is in the duty plan and in the hand-over list", "ticket": null, "reason": "Repeats the audit''s proposal"}',1,1,'');
INSERT INTO "incidents_change" VALUES(165,1,'2026-11-01 09:00:00','actions.4bed04b4-4d32-415c-a3a0-b4c82ab195d6',NULL,'{"title": "Write to the affected shoppers through their merchants", "kind": "other", "status": "open", "owner": "Ingrid Achterberg", "due": "2026-11-14", "priority": "medium", "done_when": "All 1,116 merchants have the text", "ticket": null, "reason": "The text waits for the result on double charges"}',1,1,'');
INSERT INTO "incidents_change" VALUES(166,1,'2026-11-01 09:00:00','lessons.4734ef2b-8452-404f-9746-9b805cd49798',NULL,'{"text": "Open connections hid how far the failure reached; a restart closed them and made it complete"}',1,1,'');
INSERT INTO "incidents_change" VALUES(167,1,'2026-11-01 09:00:00','lessons.4958b8a2-4e35-40ad-8c1f-9df7009dacd3',NULL,'{"text": "An alarm that says why a connection is refused would have saved most of 14 minutes"}',1,1,'');
INSERT INTO "incidents_change" VALUES(168,1,'2026-11-01 09:00:00','lessons.187966e0-394b-4485-b800-22cfabc943d5',NULL,'{"text": "A reminder to one mailbox is not a control"}',1,1,'');
INSERT INTO "incidents_change" VALUES(169,1,'2026-11-01 09:00:00','lessons.8ac97eab-2b4e-4db3-be87-a965705e92af',NULL,'{"text": "The second try helped within minutes because 312 merchants had been set up with both processors beforehand"}',1,1,'');
INSERT INTO "incidents_change" VALUES(170,1,'2026-11-01 09:00:00','communications.efd9045b-3a7b-4da1-9784-2cafb1b55173',NULL,'{"text": "Card payments have been failing for part of the shoppers since 09:42 UTC. Please say: we are working on it, other ways to pay work, please do not try the same card again and again. We do not know the cause yet.", "at": "2026-11-14T10:05:00Z", "channel": "Note to the support desk"}',1,1,'');
INSERT INTO "incidents_change" VALUES(171,1,'2026-11-01 09:00:00','communications.8fd29c9e-67e5-4bd9-93d6-18ca4a948f42',NULL,'{"text": "Since 09:42 UTC about one in four card payments has failed. We know the cause and a repair is under way. Other ways to pay work. We will write here again by 11:15 UTC, even if nothing has changed.", "at": "2026-11-14T10:12:00Z", "channel": "Status page"}',1,1,'');
INSERT INTO "incidents_change" VALUES(172,1,'2026-11-01 09:00:00','communications.31f5b27f-7686-4f6f-b54f-88230df2d7df',NULL,'{"text": "Noor, one in four card payments has failed since 09:42 UTC, about 3,200 orders so far. Cause found: an expired certificate towards our largest processor. Not fixed yet. I would like eight minutes with you at 10:50 UTC; there is one decision for you by 11:00. Leila", "at": "2026-11-14T10:15:00Z", "channel": "Message to the chief executive"}',1,1,'');
INSERT INTO "incidents_change" VALUES(173,1,'2026-11-01 09:00:00','communications.3ae27e40-7daf-42a9-9bc7-cd6948cd1572',NULL,'{"text": "Since 09:42 UTC about one in four card payments has failed. The cause is an expired certificate on our side. We expect payments back between 10:45 and 11:15 UTC; this is an estimate. Failed orders are kept and can be paid again. In the orders checked so far, nobody was charged twice; we will write again when all are checked.", "at": "2026-11-14T10:18:00Z", "channel": "E-mail to all 1,860 merchants"}',1,1,'');
INSERT INTO "incidents_change" VALUES(174,1,'2026-11-01 09:00:00','updates.1',NULL,'{"due_at": "2026-11-14T11:15:00+00:00"}',1,1,'');
INSERT INTO "incidents_change" VALUES(175,1,'2026-11-01 09:00:00','incident.title',NULL,'"Sign-in to cloud console fails after certificates expire"',1,2,'');
INSERT INTO "incidents_change" VALUES(176,1,'2026-11-01 09:00:00','incident.organisation',NULL,'"DFDS"',1,2,'');
INSERT INTO "incidents_change" VALUES(177,1,'2026-11-01 09:00:00','incident.status',NULL,'"resolved"',1,2,'');
INSERT INTO "incidents_change" VALUES(178,1,'2026-11-01 09:00:00','incident.data_point',NULL,'"The cause was identified 51 minutes after the first report, at 13:02 UTC."',1,2,'');
INSERT INTO "incidents_change" VALUES(179,1,'2026-11-01 09:00:00','incident.notes',NULL,'"Users affected, due dates and action status are not stated. Attendees are given as initials only."',1,2,'');
INSERT INTO "incidents_change" VALUES(180,1,'2026-11-01 09:00:00','incident.severity_level',NULL,'"SEV3"',1,2,'');
INSERT INTO "incidents_change" VALUES(181,1,'2026-11-01 09:00:00','incident.severity_reason',NULL,'"Internal platform users could not sign in for 84 minutes; no customer-facing outage is reported."',1,2,'');
INSERT INTO "incidents_change" VALUES(182,1,'2026-11-01 09:00:00','incident.started',NULL,'"2021-03-31T12:06:00Z"',1,2,'');
INSERT INTO "incidents_change" VALUES(183,1,'2026-11-01 09:00:00','incident.detected',NULL,'"2021-03-31T12:11:00Z"',1,2,'');
INSERT INTO "incidents_change" VALUES(184,1,'2026-11-01 09:00:00','incident.mitigated',NULL,'"2021-03-31T13:18:00Z"',1,2,'');
INSERT INTO "incidents_change" VALUES(185,1,'2026-11-01 09:00:00','incident.resolved',NULL,'"2021-03-31T13:30:00Z"',1,2,'');
INSERT INTO "incidents_change" VALUES(186,1,'2026-11-01 09:00:00','incident.plain',NULL,'"Two security certificates for our staff sign-in service expired at noon on 31 March. For 84 minutes, platform users could not log in to the cloud console. The certificates were replaced. Nobody was watching their expiry dates and automatic renewal was switched off."',1,2,'');
INSERT INTO "incidents_change" VALUES(187,1,'2026-11-01 09:00:00','incident.technical',NULL,'"The token-signing and token-decrypting certificates on ADFS expired at 12:06 UTC, breaking AWS console sign-in through ADFS and SAML. The datacenter team rolled the certificates; federation metadata was first fixed by hand with the root account, then a script updated every account."',1,2,'');
INSERT INTO "incidents_change" VALUES(188,1,'2026-11-01 09:00:00','sources.420d2872-50bb-414e-934a-932bdc615c42',NULL,'{"text": "https://github.com/dfds/postmortems/blob/2c902284250cfa7b5c3823665cb9dbb9e8d68e21/PM2021-004%20-%20ADFS%20outage.md"}',1,2,'');
INSERT INTO "incidents_change" VALUES(189,1,'2026-11-01 09:00:00','affected_systems.e6ab9a61-7b4f-42bf-8bee-e8c0e88998db',NULL,'{"name": "ADFS", "kind": "infrastructure", "effect": null}',1,2,'');
INSERT INTO "incidents_change" VALUES(190,1,'2026-11-01 09:00:00','affected_systems.02736591-98eb-461b-ae4b-7bc05173597f',NULL,'{"name": "AWS web console sign-in (SAML federation)", "kind": "service", "effect": null}',1,2,'');
INSERT INTO "incidents_change" VALUES(191,1,'2026-11-01 09:00:00','impact.fe19a9a6-d1ee-4e77-966f-e57e365d9f3a',NULL,'{"dimension": "duration", "name": "duration of the disruption", "certainty": "confirmed", "value": "84", "low": null, "high": null, "unit": "minutes", "currency": null, "money_kind": null, "text": null, "source": null, "as_of": null, "key_figure": null, "share_percent": null, "share_of": null}',1,2,'');
INSERT INTO "incidents_change" VALUES(192,1,'2026-11-01 09:00:00','impact.45b10875-f012-4fbc-90fe-6e2cc28a9c73',NULL,'{"dimension": "data", "name": "data loss", "certainty": "confirmed", "value": null, "low": null, "high": null, "unit": null, "currency": null, "money_kind": null, "text": "None found", "source": null, "as_of": null, "key_figure": null, "share_percent": null, "share_of": null}',1,2,'');
INSERT INTO "incidents_change" VALUES(193,1,'2026-11-01 09:00:00','impact.b6591a20-a622-4a90-ac8f-929c1d44df22',NULL,'{"dimension": "security", "name": "security", "certainty": "confirmed", "value": null, "low": null, "high": null, "unit": null, "currency": null, "money_kind": null, "text": "None found", "source": null, "as_of": null, "key_figure": null, "share_percent": null, "share_of": null}',1,2,'');
INSERT INTO "incidents_change" VALUES(194,1,'2026-11-01 09:00:00','impact.743f2e99-4f9d-4be9-a587-8a7c3cdfb89d',NULL,'{"dimension": "operations", "name": "time to detection", "certainty": "confirmed", "value": "5", "low": null, "high": null, "unit": "minutes", "currency": null, "money_kind": null, "text": null, "source": null, "as_of": null, "key_figure": null, "share_percent": null, "share_of": null}',1,2,'');
INSERT INTO "incidents_change" VALUES(195,1,'2026-11-01 09:00:00','impact.9b6b3aec-6d2d-483f-94ce-654f7964d395',NULL,'{"dimension": "operations", "name": "time to recovery", "certainty": "confirmed", "value": "84", "low": null, "high": null, "unit": "minutes", "currency": null, "money_kind": null, "text": null, "source": null, "as_of": null, "key_figure": null, "share_percent": null, "share_of": null}',1,2,'');
INSERT INTO "incidents_change" VALUES(196,1,'2026-11-01 09:00:00','causes.18e7bda4-aec2-4007-ba0a-32747b71fdcf',NULL,'{"statement": "Token-signing and token-decrypting certificates expired unnoticed; auto-renewal was not configured and expiry was not monitored.", "certainty": "confirmed", "evidence": "Certificates seen expired at 13:02; sign-in worked after the roll-over at 13:18.", "kind": null, "why_of": null, "disproved_by": null, "next_check": null, "next_check_at": null, "source": null, "as_of": null}',1,2,'');
INSERT INTO "incidents_change" VALUES(197,1,'2026-11-01 09:00:00','mitigation.09f2a38e-b773-4204-a510-483c25e9b980',NULL,'{"action": "Datacenter team contacted", "at": "2021-03-31T12:25:00Z", "effect": "Member joined the call at 12:49", "outcome": null, "owner": null}',1,2,'');
INSERT INTO "incidents_change" VALUES(198,1,'2026-11-01 09:00:00','mitigation.b956253e-fdc8-4612-bf00-b6e5fbedb4f8',NULL,'{"action": "Certificate rolled over, metadata fixed by hand through root account", "at": "2021-03-31T13:18:00Z", "effect": "Login confirmed", "outcome": null, "owner": null}',1,2,'');
INSERT INTO "incidents_change" VALUES(199,1,'2026-11-01 09:00:00','mitigation.6adc1dc9-4bd8-49ea-973d-95bfb0801ff2',NULL,'{"action": "Script updated metadata in all accounts", "at": "2021-03-31T13:30:00Z", "effect": "Confirmed working", "outcome": null, "owner": null}',1,2,'');
INSERT INTO "incidents_change" VALUES(200,1,'2026-11-01 09:00:00','plan.4f7e8ed3-f2c7-4aab-bc5e-6a032f69a0c3',NULL,'{"step": "Find a clear path to migrate away from ADFS", "due": null, "owner": null, "resources": null, "status": null}',1,2,'');
INSERT INTO "incidents_change" VALUES(201,1,'2026-11-01 09:00:00','prevention.b51debd4-a5e9-4850-94ea-5c713a8680ad',NULL,'{"text": "Monitor ADFS certificates, by script or calendar"}',1,2,'');
INSERT INTO "incidents_change" VALUES(202,1,'2026-11-01 09:00:00','prevention.19134f92-1c43-4aa6-8860-3198b9fbb471',NULL,'{"text": "Configure automatic renewal"}',1,2,'');
INSERT INTO "incidents_change" VALUES(203,1,'2026-11-01 09:00:00','delay_risks.491c9b4a-e631-4c19-80e0-59143110d334',NULL,'{"consequence": "The same silent expiry will return at the next renewal date and lock operators out of the console, possibly during another incident.", "inferred": true, "horizon": null, "at": null, "low": null, "high": null, "currency": null}',1,2,'');
INSERT INTO "incidents_change" VALUES(204,1,'2026-11-01 09:00:00','timeline.a7ab3687-9130-4aed-978f-79381853be6d',NULL,'{"event": "Certificates expire", "at": "2021-03-31T12:06:00Z", "until": null, "starred": null, "source": null}',1,2,'');
INSERT INTO "incidents_change" VALUES(205,1,'2026-11-01 09:00:00','timeline.3d864760-fda4-45fd-b04b-3ab95f66d1f7',NULL,'{"event": "Reports of sign-in problems", "at": "2021-03-31T12:11:00Z", "until": null, "starred": null, "source": null}',1,2,'');
INSERT INTO "incidents_change" VALUES(206,1,'2026-11-01 09:00:00','timeline.9be270ab-4ba6-4994-8947-e223d623f2cc',NULL,'{"event": "Login issue verified", "at": "2021-03-31T12:21:00Z", "until": null, "starred": null, "source": null}',1,2,'');
INSERT INTO "incidents_change" VALUES(207,1,'2026-11-01 09:00:00','timeline.e0daf1c3-8764-4dd5-b3fd-4009c28a3450',NULL,'{"event": "Datacenter team contacted", "at": "2021-03-31T12:25:00Z", "until": null, "starred": null, "source": null}',1,2,'');
INSERT INTO "incidents_change" VALUES(208,1,'2026-11-01 09:00:00','timeline.4a21a4ad-081d-4b62-bb6f-c3ffb1cda533',NULL,'{"event": "Datacenter team member joins", "at": "2021-03-31T12:49:00Z", "until": null, "starred": null, "source": null}',1,2,'');
INSERT INTO "incidents_change" VALUES(209,1,'2026-11-01 09:00:00','timeline.e42f0adf-5a03-467f-9ba8-5538d643132d',NULL,'{"event": "Expired certificates identified", "at": "2021-03-31T13:02:00Z", "until": null, "starred": null, "source": null}',1,2,'');
INSERT INTO "incidents_change" VALUES(210,1,'2026-11-01 09:00:00','timeline.f9ef2bec-1f52-4fd8-bc46-9105078ddbdb',NULL,'{"event": "Certificates rolled, login confirmed", "at": "2021-03-31T13:18:00Z", "until": null, "starred": null, "source": null}',1,2,'');
INSERT INTO "incidents_change" VALUES(211,1,'2026-11-01 09:00:00','timeline.f6707414-df96-44cd-940c-ec36290e8ff9',NULL,'{"event": "All accounts updated", "at": "2021-03-31T13:30:00Z", "until": null, "starred": null, "source": null}',1,2,'');
INSERT INTO "incidents_change" VALUES(212,1,'2026-11-01 09:00:00','actions.2c6b2e44-05ae-4d34-a0ee-ab0d12791bf6',NULL,'{"title": "Monitoring of ADFS, in particular certificate expiry", "kind": "detect", "status": "open", "owner": null, "due": null, "priority": null, "done_when": null, "ticket": null, "reason": null}',1,2,'');
INSERT INTO "incidents_change" VALUES(213,1,'2026-11-01 09:00:00','actions.d3d43ac3-d35a-485a-9f51-026e940b2915',NULL,'{"title": "Identify a path away from ADFS", "kind": "prevent", "status": "open", "owner": null, "due": null, "priority": null, "done_when": null, "ticket": null, "reason": null}',1,2,'');
INSERT INTO "incidents_change" VALUES(214,1,'2026-11-01 09:00:00','actions.e009723d-e278-46ee-9e26-19262ad6fc74',NULL,'{"title": "Ask the datacenter team to apply monitoring and follow up", "kind": "detect", "status": "open", "owner": "datacenter team", "due": null, "priority": null, "done_when": null, "ticket": null, "reason": null}',1,2,'');
INSERT INTO "incidents_change" VALUES(215,1,'2026-11-01 09:00:00','lessons.45c8dd7c-14fd-406c-bc2a-0e8f629ca8ad',NULL,'{"text": "Another team runs a service we depend on and nobody monitored it"}',1,2,'');
INSERT INTO "incidents_change" VALUES(216,1,'2026-11-01 09:00:00','lessons.be435da9-b9be-4137-a160-da711d3f4b2c',NULL,'{"text": "One sign-in service is a single point of failure"}',1,2,'');
INSERT INTO "incidents_change" VALUES(217,2,'2026-11-01 09:30:00','incident.closed',NULL,'"2026-11-01T09:30:00+00:00"',1,2,'');
CREATE TABLE "incidents_communication" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "at" text NULL CHECK (length("at") <= 26), "channel" text NULL CHECK (length("channel") <= 80), "text" text NOT NULL CHECK (length("text") <= 20000), "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "is_removed" bool NOT NULL, CONSTRAINT "communication_once" UNIQUE ("incident_id", "uid"));
INSERT INTO "incidents_communication" VALUES(1,'efd9045b3a7b4da197842cafb1b55173',0,'2026-11-14T10:05:00Z','Note to the support desk','Card payments have been failing for part of the shoppers since 09:42 UTC. Please say: we are working on it, other ways to pay work, please do not try the same card again and again. We do not know the cause yet.',1,0);
INSERT INTO "incidents_communication" VALUES(2,'8fd29c9e67e54bd993d618ca4a948f42',1,'2026-11-14T10:12:00Z','Status page','Since 09:42 UTC about one in four card payments has failed. We know the cause and a repair is under way. Other ways to pay work. We will write here again by 11:15 UTC, even if nothing has changed.',1,0);
INSERT INTO "incidents_communication" VALUES(3,'31f5b27f76864f6fb54f88230df2d7df',2,'2026-11-14T10:15:00Z','Message to the chief executive','Noor, one in four card payments has failed since 09:42 UTC, about 3,200 orders so far. Cause found: an expired certificate towards our largest processor. Not fixed yet. I would like eight minutes with you at 10:50 UTC; there is one decision for you by 11:00. Leila',1,0);
INSERT INTO "incidents_communication" VALUES(4,'3ae27e407daf42a99bc7cd6948cd1572',3,'2026-11-14T10:18:00Z','E-mail to all 1,860 merchants','Since 09:42 UTC about one in four card payments has failed. The cause is an expired certificate on our side. We expect payments back between 10:45 and 11:15 UTC; this is an estimate. Failed orders are kept and can be paid again. In the orders checked so far, nobody was charged twice; we will write again when all are checked.',1,0);
CREATE TABLE "incidents_delayrisk" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "horizon" text NULL CHECK (length("horizon") <= 80), "consequence" text NOT NULL CHECK (length("consequence") <= 500), "at" text NULL CHECK (length("at") <= 26), "low" text NULL CHECK (length("low") <= 400), "high" text NULL CHECK (length("high") <= 400), "currency" text NULL CHECK (length("currency") <= 3), "inferred" bool NOT NULL, "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "is_removed" bool NOT NULL, CONSTRAINT "delayrisk_once" UNIQUE ("incident_id", "uid"));
INSERT INTO "incidents_delayrisk" VALUES(1,'8334e4c4a1644f38b34a7aeaa863640b',0,'Each further hour','About 5,900 more orders fail, worth about 1.2 million US dollars; a fifth to a half of that value is lost for good',NULL,'245000','611000','USD',1,1,0);
INSERT INTO "incidents_delayrisk" VALUES(2,'ccc9811902da4a85b6f1202a967f3301',1,'From 10:42 UTC, 60 minutes','Service credits to the three largest merchants fall due for the first time','2026-11-14T10:42:00Z','45000','45000','EUR',0,1,0);
INSERT INTO "incidents_delayrisk" VALUES(3,'0a0442e031d4422c9045d077414ef0b4',2,'From 11:00 UTC, midday peak','About 30 % more orders than now, so each hour of the peak loses about 30 % more sales','2026-11-14T11:00:00Z','319000','794000','USD',1,1,0);
INSERT INTO "incidents_delayrisk" VALUES(4,'4d15c177fa5744daa78e8c6ff8e9ab96',3,'From 11:42 UTC, 120 minutes','The same credits rise to 120,000 euros in all, in place of 45,000','2026-11-14T11:42:00Z','120000','120000','EUR',0,1,0);
INSERT INTO "incidents_delayrisk" VALUES(5,'0d9fa3292c7648d9a561ce6960754a7e',4,'From 12:00 UTC','Two of the three largest merchants have told us that they will then send today''s card payments to another provider','2026-11-14T12:00:00Z',NULL,NULL,NULL,0,1,0);
INSERT INTO "incidents_delayrisk" VALUES(6,'248ff36808054ba792cc75e68dfee867',5,'Until all are monitored','One of the other 42 certificates without monitoring can expire unseen in the same way',NULL,NULL,NULL,NULL,1,1,0);
INSERT INTO "incidents_delayrisk" VALUES(7,'491c9b4ae6314c1980e059143110d334',0,NULL,'The same silent expiry will return at the next renewal date and lock operators out of the console, possibly during another incident.',NULL,NULL,NULL,NULL,1,2,0);
CREATE TABLE "incidents_escalation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "reasons" text NOT NULL CHECK ((JSON_VALID("reasons") OR "reasons" IS NULL)), "decision" text NULL CHECK ("decision" IN ('ceo_now', 'manager_first', 'ordinary_channels')), "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "is_removed" bool NOT NULL, CONSTRAINT "escalation_once" UNIQUE ("incident_id", "uid"));
INSERT INTO "incidents_escalation" VALUES(1,'7b4b16d4782745b4abce4c8b637e0d46',0,'["revenue", "trust", "executive_decision", "legal_duty"]','ceo_now',1,0);
CREATE TABLE "incidents_evidence" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "title" text NOT NULL CHECK (length("title") <= 140), "link" text NULL CHECK (length("link") <= 2000), "caption" text NULL CHECK (length("caption") <= 500), "file" varchar(200) NULL, "file_name" text NULL CHECK (length("file_name") <= 140), "file_type" text NULL CHECK (length("file_type") <= 140), "file_bytes" integer unsigned NULL CHECK ("file_bytes" >= 0), "file_sha256" text NULL CHECK (length("file_sha256") <= 64), "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "is_removed" bool NOT NULL, CONSTRAINT "evidence_once" UNIQUE ("incident_id", "uid"));
INSERT INTO "incidents_evidence" VALUES(1,'8d04a68b8a644230bdcb3e06496b81ca',0,'E-01 Payment gateway logs, five-minute counts','https://evidence.northwindpay.example/E-01','Counts from 07:50 to 10:20 UTC. The eight readings from 09:40 add up to **3,746** failed of 16,186; 5 of 787 fell before 09:42, so **3,741 of 15,399** since the start.','',NULL,NULL,NULL,NULL,1,0);
INSERT INTO "incidents_evidence" VALUES(2,'06527151067a4bf09e1a7f1b6b0b8d9e',1,'E-02 The expired certificate and the register of 214 certificates','https://evidence.northwindpay.example/E-02','End of validity 09:42:00 UTC; 171 monitored, 43 not.','',NULL,NULL,NULL,NULL,1,0);
INSERT INTO "incidents_evidence" VALUES(3,'34ccadadf877434984dae39b2b00c44e',2,'E-03 Chart: share of card orders that failed','https://evidence.northwindpay.example/E-03','Made from E-01; highest point 28.3 % in the five minutes from 10:05 UTC.','',NULL,NULL,NULL,NULL,1,0);
INSERT INTO "incidents_evidence" VALUES(4,'0cb791e8a43d4c6faae20da0873ed390',3,'E-04 Mail log: three reminders returned','https://evidence.northwindpay.example/E-04','Sent 30, 14 and 7 days before the end date.','',NULL,NULL,NULL,NULL,1,0);
INSERT INTO "incidents_evidence" VALUES(5,'27760514f888409c92591e606dd69af3',4,'E-05 Note of the call with the processor''s duty desk',NULL,'On paper with the incident lead; 09:52 to 10:06 UTC.','',NULL,NULL,NULL,NULL,1,0);
CREATE TABLE "incidents_heldmeeting" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL UNIQUE, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "planned_at" datetime NULL, "place" text NULL CHECK (length("place") <= 140), "attendees" text NOT NULL CHECK ((JSON_VALID("attendees") OR "attendees" IS NULL)), "minutes" smallint unsigned NULL CHECK ("minutes" >= 0), "started_at" datetime NULL, "ended_at" datetime NULL, "created_at" datetime NOT NULL, "cancelled_at" datetime NULL, "created_by_id" bigint NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "sequence" smallint unsigned NOT NULL CHECK ("sequence" >= 0), CONSTRAINT "held_meeting_numbered_once" UNIQUE ("incident_id", "number"));
CREATE TABLE "incidents_incident" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL UNIQUE, "reference" varchar(20) NOT NULL UNIQUE, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "title" text NOT NULL CHECK (length("title") <= 140), "organisation" text NULL CHECK (length("organisation") <= 80), "area" text NULL CHECK (length("area") <= 80), "severity_level" text NOT NULL CHECK ("severity_level" IN ('unknown', 'SEV1', 'SEV2', 'SEV3', 'SEV4')), "severity_reason" text NULL CHECK (length("severity_reason") <= 500), "status" text NOT NULL CHECK ("status" IN ('unknown', 'investigating', 'identified', 'mitigated', 'monitoring', 'resolved')), "started" text NULL CHECK (length("started") <= 26), "detected" text NULL CHECK (length("detected") <= 26), "declared" text NULL CHECK (length("declared") <= 26), "mitigated" text NULL CHECK (length("mitigated") <= 26), "recovered" text NULL CHECK (length("recovered") <= 26), "resolved" text NULL CHECK (length("resolved") <= 26), "detection" text NULL CHECK ("detection" IN ('monitoring', 'employee', 'customer', 'partner', 'public', 'other')), "plain" text NOT NULL CHECK (length("plain") <= 20000), "technical" text NULL CHECK (length("technical") <= 20000), "data_point" text NULL CHECK (length("data_point") <= 500), "next_update_at" text NULL CHECK (length("next_update_at") <= 26), "notes" text NULL CHECK (length("notes") <= 20000), "created_by_id" bigint NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, "team_id" bigint NOT NULL REFERENCES "accounts_team" ("id") DEFERRABLE INITIALLY DEFERRED, "closed_at" datetime NULL, "closed_by_id" bigint NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "incident_has_headline" CHECK (NOT ("title" = '')));
INSERT INTO "incidents_incident" VALUES(1,'6341a14b024f4591ad8ade06ef61e8b6','INC-2026-0001','2026-11-01 09:00:00','2026-11-01 09:00:00',1,'One in four card payments has failed since 09:42 UTC; the repair is under way','Northwind Pay','Card payments','SEV1','One in four card payments fails, 1,116 of 1,860 merchants are affected, it is still going on, and the way out needs a contract decision by the chief executive. Raised from SEV2 at 10:02 UTC.','identified','2026-11-14T09:42:00Z','2026-11-14T09:49:00Z','2026-11-14T09:53:00Z',NULL,NULL,NULL,'monitoring','Our largest card processor refuses our payments because a security certificate, the proof that a payment comes from us, expired at 09:42 UTC. It is still going on: 3,741 orders worth about 0.77 million US dollars have failed, and about a third of that value is likely lost for good. A new certificate is with the processor; we expect payments back between 10:45 and 11:15 UTC. We need one decision from you by 11:00 UTC.','The client certificate that our gateways present to the largest processor (mutual TLS) reached `notAfter` at **09:42:00 UTC**. Every new connection has since ended with TLS alert 45, `certificate_expired`.

- Connections opened before 09:42 went on working until they were closed, so the failing share grew over several minutes instead of at once.
- The rolling restart at 09:58 closed those too. From then on nearly all traffic to this processor failed: about 28 % of card payments, the share it normally carries.
- A second try through the second processor is on for the 312 merchants that are set up with both.
- The new certificate was issued at 10:16. The processor has to add it to its accepted list before it works; that step is theirs.','In the worst five minutes, from 10:05 UTC, 580 of 2,049 card orders failed: 28 in every 100. On a normal morning it is fewer than 1 in 100.','2026-11-14T11:15:00Z','Everything here is invented: Northwind Pay, its people, merchants, processors, contracts, addresses and all figures. No real company or person is meant, and nothing was taken from a real incident. The record shows the state at 10:20 UTC on 14 November 2026, 38 minutes after the start; the meeting with the chief executive is at 10:50 UTC (11:50 in Amsterdam). "Largest processor" and "second processor" are left without names on purpose. Amounts of different kinds (value at risk, loss, loss per hour, credits) and currencies must not be added up.',1,1,NULL,NULL);
INSERT INTO "incidents_incident" VALUES(2,'7ddffcb36cc94062b6e2e9b4a883c824','INC-2026-0002','2026-11-01 09:00:00','2026-11-01 09:30:00',2,'Sign-in to cloud console fails after certificates expire','DFDS',NULL,'SEV3','Internal platform users could not sign in for 84 minutes; no customer-facing outage is reported.','resolved','2021-03-31T12:06:00Z','2021-03-31T12:11:00Z',NULL,'2021-03-31T13:18:00Z',NULL,'2021-03-31T13:30:00Z',NULL,'Two security certificates for our staff sign-in service expired at noon on 31 March. For 84 minutes, platform users could not log in to the cloud console. The certificates were replaced. Nobody was watching their expiry dates and automatic renewal was switched off.','The token-signing and token-decrypting certificates on ADFS expired at 12:06 UTC, breaking AWS console sign-in through ADFS and SAML. The datacenter team rolled the certificates; federation metadata was first fixed by hand with the root account, then a script updated every account.','The cause was identified 51 minutes after the first report, at 13:02 UTC.',NULL,'Users affected, due dates and action status are not stated. Attendees are given as initials only.',1,1,'2026-11-01 09:30:00',1);
CREATE TABLE "incidents_keptwording" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "field" varchar(120) NOT NULL, "digest" varchar(64) NOT NULL, "at" datetime NOT NULL, "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "person_id" bigint NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "wording_kept_once" UNIQUE ("incident_id", "person_id", "field", "digest"));
CREATE TABLE "incidents_legalclock" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "regime" text NOT NULL CHECK ("regime" IN ('gdpr_33', 'nis2_23', 'dora', 'sec_8k_1_05', 'other')), "trigger" text NOT NULL CHECK ("trigger" IN ('aware', 'classified', 'material', 'other')), "triggered_at" text NULL CHECK (length("triggered_at") <= 26), "submitted_at" text NULL CHECK (length("submitted_at") <= 26), "note" text NULL CHECK (length("note") <= 500), "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "is_removed" bool NOT NULL, CONSTRAINT "legalclock_once" UNIQUE ("incident_id", "uid"));
INSERT INTO "incidents_legalclock" VALUES(1,'72cf1207e4054f15ac87365a405c50c6',0,'dora','aware','2026-11-14T09:49:00Z',NULL,'May apply; counsel is asked. Counted from the first alarm.',1,0);
INSERT INTO "incidents_legalclock" VALUES(2,'233594a11c864245bc570b35d8bef956',1,'dora','classified',NULL,NULL,'Not classified yet; counsel and compliance decide by 11:30 UTC. The clock starts with their decision.',1,0);
INSERT INTO "incidents_legalclock" VALUES(3,'b06729e80ba2405a81697de36666bf68',2,'other','aware','2026-11-14T09:49:00Z','2026-11-14T10:18:00Z','Contract: notice to the three largest merchants within 60 minutes of noticing. Given by e-mail.',1,0);
CREATE TABLE "incidents_lesson" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "text" text NOT NULL CHECK (length("text") <= 500), "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "is_removed" bool NOT NULL, CONSTRAINT "lesson_once" UNIQUE ("incident_id", "uid"));
INSERT INTO "incidents_lesson" VALUES(1,'4734ef2b8452404f97469b805cd49798',0,'Open connections hid how far the failure reached; a restart closed them and made it complete',1,0);
INSERT INTO "incidents_lesson" VALUES(2,'4958b8a24e3540ad8c1f9df7009dacd3',1,'An alarm that says why a connection is refused would have saved most of 14 minutes',1,0);
INSERT INTO "incidents_lesson" VALUES(3,'187966e0394b4485b80022cfabc943d5',2,'A reminder to one mailbox is not a control',1,0);
INSERT INTO "incidents_lesson" VALUES(4,'8ac97eab2b4e4db3be87a965705e92af',3,'The second try helped within minutes because 312 merchants had been set up with both processors beforehand',1,0);
INSERT INTO "incidents_lesson" VALUES(5,'45c8dd7c14fd406cbc2a0e8f629ca8ad',0,'Another team runs a service we depend on and nobody monitored it',2,0);
INSERT INTO "incidents_lesson" VALUES(6,'be435da9b9be4137a160da711d3f4b2c',1,'One sign-in service is a single point of failure',2,0);
CREATE TABLE "incidents_measure" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "dimension" text NOT NULL CHECK ("dimension" IN ('duration', 'customers', 'revenue', 'operations', 'data', 'security', 'compliance', 'contract', 'reputation', 'other')), "name" text NOT NULL CHECK (length("name") <= 140), "value" text NULL CHECK (length("value") <= 400), "low" text NULL CHECK (length("low") <= 400), "high" text NULL CHECK (length("high") <= 400), "unit" text NULL CHECK (length("unit") <= 80), "currency" text NULL CHECK (length("currency") <= 3), "money_kind" text NULL CHECK ("money_kind" IN ('loss', 'loss_per_hour', 'value_at_risk', 'fine', 'redress', 'total_cost')), "share_percent" text NULL CHECK (length("share_percent") <= 400), "share_of" text NULL CHECK (length("share_of") <= 140), "text" text NULL CHECK (length("text") <= 500), "certainty" text NOT NULL CHECK ("certainty" IN ('confirmed', 'likely', 'unknown')), "source" text NULL CHECK (length("source") <= 500), "as_of" text NULL CHECK (length("as_of") <= 26), "key_figure" smallint unsigned NULL CHECK ("key_figure" >= 0), "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "is_removed" bool NOT NULL, CONSTRAINT "measure_once" UNIQUE ("incident_id", "uid"));
INSERT INTO "incidents_measure" VALUES(1,'585335e6d3ca4326a38a5938ed15a8c4',0,'duration','Running so far','38',NULL,NULL,'minutes',NULL,NULL,NULL,NULL,'Still running; counted from 09:42 to 10:20 UTC','confirmed','Timeline: first refused payment to the time of this record','2026-11-14T10:20:00Z',1,1,0);
INSERT INTO "incidents_measure" VALUES(2,'994ab750c3cc41de8031015edd4d1aea',1,'duration','Expected length in all',NULL,'63','93','minutes',NULL,NULL,NULL,NULL,'If the processor accepts the new certificate between 10:45 and 11:15 UTC','likely','Change desk of the processor, by telephone','2026-11-14T10:18:00Z',NULL,1,0);
INSERT INTO "incidents_measure" VALUES(3,'45671ea270bd443eaf1b18e6699e9ed7',2,'operations','Orders that failed','3741',NULL,NULL,'orders',NULL,NULL,'24.3','card orders tried since 09:42 UTC','3,741 of 15,399; on a normal morning fewer than 1 in 100 fail','confirmed','Payment gateway logs (E-01)','2026-11-14T10:20:00Z',2,1,0);
INSERT INTO "incidents_measure" VALUES(4,'41ecf6d0843d453799a5e61b9ee40d42',3,'operations','Failing in the latest five minutes, 10:15 to 10:20 UTC','24.8',NULL,NULL,'%',NULL,NULL,NULL,NULL,'515 of 2,075 card orders','confirmed','Payment gateway logs (E-01)','2026-11-14T10:20:00Z',NULL,1,0);
INSERT INTO "incidents_measure" VALUES(5,'7f81a75a85714875a92cf5651df4869e',4,'operations','Failing in the worst five minutes, 10:05 to 10:10 UTC','28.3',NULL,NULL,'%',NULL,NULL,NULL,NULL,'580 of 2,049 card orders','confirmed','Payment gateway logs (E-01)','2026-11-14T10:20:00Z',NULL,1,0);
INSERT INTO "incidents_measure" VALUES(6,'1072dc02306c4199ab727e28aa1bf115',5,'revenue','Value of the orders that failed','774200',NULL,NULL,NULL,'USD','value_at_risk',NULL,NULL,'Sales of our merchants, not our own income; a basket tried again as a new order counts twice','confirmed','Order amounts in the gateway logs, at today''s exchange rates','2026-11-14T10:20:00Z',3,1,0);
INSERT INTO "incidents_measure" VALUES(7,'311541b5e82941259c1161d9a687484d',6,'revenue','Merchants'' sales lost for good so far','258000','155000','387000',NULL,'USD','loss',NULL,NULL,'A third of the value that failed; a fifth to a half as the range','likely','Finance estimate: in last year''s 41-minute card failure two thirds of failed orders were paid again within a day','2026-11-14T10:20:00Z',NULL,1,0);
INSERT INTO "incidents_measure" VALUES(8,'3456c6eb871449739e721b0c057dd869',7,'revenue','Merchants'' sales lost for good with each further hour','407000','245000','611000',NULL,'USD','loss_per_hour',NULL,NULL,'Loss so far divided by 38 minutes; the midday peak from 11:00 UTC would add about 30 %','likely','Finance estimate from the loss so far','2026-11-14T10:20:00Z',NULL,1,0);
INSERT INTO "incidents_measure" VALUES(9,'1eab5b00ded5489aaade2295e740c3d9',8,'customers','Shoppers who could not pay','3230','3050','3400','shoppers',NULL,NULL,'24.0','13,460 shoppers who tried a card since 09:42 UTC','They saw "payment declined"; other ways to pay work','likely','Count of different cards in the gateway logs; a shopper with two cards counts twice','2026-11-14T10:20:00Z',4,1,0);
INSERT INTO "incidents_measure" VALUES(10,'fd0d21f3ddb54023be11e3cf8a1b85b3',9,'customers','Merchants with at least one failed order','1116',NULL,NULL,'merchants',NULL,NULL,'60.0','1,860 merchants',NULL,'confirmed','Payment gateway logs (E-01)','2026-11-14T10:20:00Z',NULL,1,0);
INSERT INTO "incidents_measure" VALUES(11,'75f021e649c04438bd2c1e332045bbe8',10,'operations','Contacts to merchant support','148',NULL,NULL,'contacts',NULL,NULL,NULL,NULL,'22 in the same 38 minutes a week ago','confirmed','Support desk counter','2026-11-14T10:20:00Z',NULL,1,0);
INSERT INTO "incidents_measure" VALUES(12,'ae9c1b4de5214e66a30aa7db788ee35a',11,'data','Shoppers charged twice','0',NULL,NULL,'shoppers',NULL,NULL,NULL,NULL,'None in the first 1,200 of 3,741 failed orders; the other 2,541 are being checked','likely','Comparison with the settlement files of both processors','2026-11-14T10:18:00Z',NULL,1,0);
INSERT INTO "incidents_measure" VALUES(13,'1290a2e67c2b4aadbba7e6fd6370cef3',12,'security','Signs of an attack',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'None found in the gateway and key-access logs of the last 7 days; the check ends at 12:00 UTC','likely','Security lead','2026-11-14T10:17:00Z',NULL,1,0);
INSERT INTO "incidents_measure" VALUES(14,'5e2e80a7eb244e71a495dd9b756562d5',13,'compliance','Notice to the financial supervisor',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'May be due; counsel and compliance decide by 11:30 UTC','unknown','Counsel','2026-11-14T10:14:00Z',NULL,1,0);
INSERT INTO "incidents_measure" VALUES(15,'f349ed4443944502b41fc0100c48bcd6',14,'compliance','Fine',NULL,NULL,NULL,NULL,'EUR','fine',NULL,NULL,'No proceeding is known; counsel has not assessed it yet','unknown','Counsel','2026-11-14T10:14:00Z',NULL,1,0);
INSERT INTO "incidents_measure" VALUES(16,'976665dbae934e5a80751e35529a47b8',15,'contract','Service credits owed to the three largest merchants','0',NULL,NULL,NULL,'EUR','redress',NULL,NULL,'None so far; the first step falls due after 60 minutes, at 10:42 UTC','confirmed','Service-level annexes of the three contracts','2026-11-14T10:20:00Z',NULL,1,0);
INSERT INTO "incidents_measure" VALUES(17,'ac4feda3e8044c08b6c33663e1d43650',16,'revenue','Goodwill credit, if we offer one',NULL,NULL,'32300',NULL,'USD','redress',NULL,NULL,'Not decided; 10 US dollars for each of 3,230 shoppers would be the most','unknown','Finance lead','2026-11-14T10:20:00Z',NULL,1,0);
INSERT INTO "incidents_measure" VALUES(18,'04d2451b2b024555ba3e559f77dc0c32',17,'revenue','Total cost to us',NULL,NULL,NULL,NULL,'USD','total_cost',NULL,NULL,'Not known yet; finance will add up fees, credits and extra work','unknown','Finance lead','2026-11-14T10:20:00Z',NULL,1,0);
INSERT INTO "incidents_measure" VALUES(19,'f7292b06adb346bd8e388d89b6344559',18,'reputation','Public posts about failed payments','64',NULL,NULL,'posts',NULL,NULL,NULL,NULL,'3 in the same 38 minutes a week ago; no journalist has called so far','confirmed','Communications desk','2026-11-14T10:19:00Z',NULL,1,0);
INSERT INTO "incidents_measure" VALUES(20,'de4aedf38034451aa9173a51c48b4fcc',19,'other','Large merchants that paused their campaigns','2',NULL,NULL,'merchants',NULL,NULL,'66.7','our three largest merchants','Both will start again once payments are normal','confirmed','Key account lead, by telephone','2026-11-14T10:16:00Z',NULL,1,0);
INSERT INTO "incidents_measure" VALUES(21,'fe19a9a6d1ee4e77966fe57e365d9f3a',0,'duration','duration of the disruption','84',NULL,NULL,'minutes',NULL,NULL,NULL,NULL,NULL,'confirmed',NULL,NULL,NULL,2,0);
INSERT INTO "incidents_measure" VALUES(22,'45b10875f0124fbc90fe6e2cc28a9c73',1,'data','data loss',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'None found','confirmed',NULL,NULL,NULL,2,0);
INSERT INTO "incidents_measure" VALUES(23,'b6591a20a6224a90ac8f929c1d44df22',2,'security','security',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'None found','confirmed',NULL,NULL,NULL,2,0);
INSERT INTO "incidents_measure" VALUES(24,'743f2e994f9d4be9a5878a7c3cdfb89d',3,'operations','time to detection','5',NULL,NULL,'minutes',NULL,NULL,NULL,NULL,NULL,'confirmed',NULL,NULL,NULL,2,0);
INSERT INTO "incidents_measure" VALUES(25,'9b6b3aec6d2d483f94ce654f7964d395',4,'operations','time to recovery','84',NULL,NULL,'minutes',NULL,NULL,NULL,NULL,NULL,'confirmed',NULL,NULL,NULL,2,0);
CREATE TABLE "incidents_meeting" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "at" text NULL CHECK (length("at") <= 26), "place" text NULL CHECK (length("place") <= 140), "attendees" text NOT NULL CHECK ((JSON_VALID("attendees") OR "attendees" IS NULL)), "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "is_removed" bool NOT NULL, CONSTRAINT "meeting_once" UNIQUE ("incident_id", "uid"));
INSERT INTO "incidents_meeting" VALUES(1,'17bd75728cb8409cb4adbd3abad95918',0,'2026-11-14T10:50:00Z','Video call','[]',1,0);
CREATE TABLE "incidents_metricseries" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "name" text NOT NULL CHECK (length("name") <= 140), "unit" text NULL CHECK (length("unit") <= 80), "source" text NULL CHECK (length("source") <= 500), "points" text NOT NULL CHECK ((JSON_VALID("points") OR "points" IS NULL)), "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "is_removed" bool NOT NULL, CONSTRAINT "metricseries_once" UNIQUE ("incident_id", "uid"));
INSERT INTO "incidents_metricseries" VALUES(1,'f1dc9e96d5684decaeae33b0e9cc9562',0,'Share of card orders that failed','%','Payment gateway logs (E-01), each order counted once; each point is the five minutes that begin at that time. No reading at 08:35 UTC: the log collector was being updated.','[["2026-11-14T07:50:00Z", "0.7"], ["2026-11-14T07:55:00Z", "0.7"], ["2026-11-14T08:00:00Z", "0.7"], ["2026-11-14T08:05:00Z", "0.7"], ["2026-11-14T08:10:00Z", "0.8"], ["2026-11-14T08:15:00Z", "0.7"], ["2026-11-14T08:20:00Z", "0.8"], ["2026-11-14T08:25:00Z", "0.7"], ["2026-11-14T08:30:00Z", "0.7"], ["2026-11-14T08:35:00Z", null], ["2026-11-14T08:40:00Z", "0.7"], ["2026-11-14T08:45:00Z", "0.6"], ["2026-11-14T08:50:00Z", "0.8"], ["2026-11-14T08:55:00Z", "0.7"], ["2026-11-14T09:00:00Z", "0.6"], ["2026-11-14T09:05:00Z", "0.8"], ["2026-11-14T09:10:00Z", "0.7"], ["2026-11-14T09:15:00Z", "0.7"], ["2026-11-14T09:20:00Z", "0.8"], ["2026-11-14T09:25:00Z", "0.7"], ["2026-11-14T09:30:00Z", "0.7"], ["2026-11-14T09:35:00Z", "0.7"], ["2026-11-14T09:40:00Z", "9.2"], ["2026-11-14T09:45:00Z", "21.0"], ["2026-11-14T09:50:00Z", "23.6"], ["2026-11-14T09:55:00Z", "24.3"], ["2026-11-14T10:00:00Z", "27.1"], ["2026-11-14T10:05:00Z", "28.3"], ["2026-11-14T10:10:00Z", "26.2"], ["2026-11-14T10:15:00Z", "24.8"]]',1,0);
INSERT INTO "incidents_metricseries" VALUES(2,'b0fc4512fded45c1a7f326b1f90f6ad5',1,'Card orders that failed','orders in five minutes','Payment gateway logs (E-01), each order counted once; each point is the five minutes that begin at that time. No reading at 08:35 UTC: the log collector was being updated.','[["2026-11-14T07:50:00Z", "10"], ["2026-11-14T07:55:00Z", "11"], ["2026-11-14T08:00:00Z", "11"], ["2026-11-14T08:05:00Z", "10"], ["2026-11-14T08:10:00Z", "12"], ["2026-11-14T08:15:00Z", "11"], ["2026-11-14T08:20:00Z", "13"], ["2026-11-14T08:25:00Z", "11"], ["2026-11-14T08:30:00Z", "12"], ["2026-11-14T08:35:00Z", null], ["2026-11-14T08:40:00Z", "12"], ["2026-11-14T08:45:00Z", "10"], ["2026-11-14T08:50:00Z", "13"], ["2026-11-14T08:55:00Z", "12"], ["2026-11-14T09:00:00Z", "11"], ["2026-11-14T09:05:00Z", "14"], ["2026-11-14T09:10:00Z", "13"], ["2026-11-14T09:15:00Z", "12"], ["2026-11-14T09:20:00Z", "14"], ["2026-11-14T09:25:00Z", "13"], ["2026-11-14T09:30:00Z", "14"], ["2026-11-14T09:35:00Z", "14"], ["2026-11-14T09:40:00Z", "182"], ["2026-11-14T09:45:00Z", "417"], ["2026-11-14T09:50:00Z", "473"], ["2026-11-14T09:55:00Z", "490"], ["2026-11-14T10:00:00Z", "550"], ["2026-11-14T10:05:00Z", "580"], ["2026-11-14T10:10:00Z", "539"], ["2026-11-14T10:15:00Z", "515"]]',1,0);
INSERT INTO "incidents_metricseries" VALUES(3,'2047d08bd6bb4e1bb94df9e7e95a4031',2,'Card orders tried','orders in five minutes','Payment gateway logs (E-01), each order counted once; each point is the five minutes that begin at that time. No reading at 08:35 UTC: the log collector was being updated.','[["2026-11-14T07:50:00Z", "1492"], ["2026-11-14T07:55:00Z", "1507"], ["2026-11-14T08:00:00Z", "1516"], ["2026-11-14T08:05:00Z", "1531"], ["2026-11-14T08:10:00Z", "1548"], ["2026-11-14T08:15:00Z", "1557"], ["2026-11-14T08:20:00Z", "1574"], ["2026-11-14T08:25:00Z", "1590"], ["2026-11-14T08:30:00Z", "1602"], ["2026-11-14T08:35:00Z", null], ["2026-11-14T08:40:00Z", "1633"], ["2026-11-14T08:45:00Z", "1651"], ["2026-11-14T08:50:00Z", "1668"], ["2026-11-14T08:55:00Z", "1680"], ["2026-11-14T09:00:00Z", "1702"], ["2026-11-14T09:05:00Z", "1726"], ["2026-11-14T09:10:00Z", "1749"], ["2026-11-14T09:15:00Z", "1781"], ["2026-11-14T09:20:00Z", "1812"], ["2026-11-14T09:25:00Z", "1850"], ["2026-11-14T09:30:00Z", "1897"], ["2026-11-14T09:35:00Z", "1938"], ["2026-11-14T09:40:00Z", "1968"], ["2026-11-14T09:45:00Z", "1985"], ["2026-11-14T09:50:00Z", "2004"], ["2026-11-14T09:55:00Z", "2016"], ["2026-11-14T10:00:00Z", "2031"], ["2026-11-14T10:05:00Z", "2049"], ["2026-11-14T10:10:00Z", "2058"], ["2026-11-14T10:15:00Z", "2075"]]',1,0);
CREATE TABLE "incidents_mitigationstep" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "at" text NULL CHECK (length("at") <= 26), "action" text NOT NULL CHECK (length("action") <= 500), "effect" text NULL CHECK (length("effect") <= 500), "outcome" text NULL CHECK ("outcome" IN ('better', 'none', 'worse', 'unknown')), "owner" text NULL CHECK (length("owner") <= 80), "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "is_removed" bool NOT NULL, CONSTRAINT "mitigationstep_once" UNIQUE ("incident_id", "uid"));
INSERT INTO "incidents_mitigationstep" VALUES(1,'0fc642d9ad2b43d7b7d07b3a05b57a55',0,'2026-11-14T09:52:00Z','Asked the processor''s duty desk to look for a fault on its side','No fault there; at 10:06 it confirmed that our certificate had expired','none','On-call payments engineer',1,0);
INSERT INTO "incidents_mitigationstep" VALUES(2,'dbb1c5587da04403a09a6fcd9ed0f031',1,'2026-11-14T09:58:00Z','Restarted the 24 payment gateways one after another','Closed the connections that still worked: the failing share rose from 24.3 % to 27.1 % in the next five minutes','worse','On-call payments engineer',1,0);
INSERT INTO "incidents_mitigationstep" VALUES(3,'6bae2c0af68b41de98105fab0a4bf156',2,'2026-11-14T10:08:00Z','Turned on a second try through the second processor for the 312 merchants set up with both','The failing share fell from 28.3 % to 24.8 %; about 115 orders went through that would have failed','better','Mateus Okafor, payments engineering lead',1,0);
INSERT INTO "incidents_mitigationstep" VALUES(4,'6988db6e58b146739d89f5cfa06fe7e2',3,'2026-11-14T10:12:00Z','Put a message in the checkout: please use another way to pay or come back later','Effect not measured yet','unknown','Ingrid Achterberg, customer support lead',1,0);
INSERT INTO "incidents_mitigationstep" VALUES(5,'5ff2dd48d8d44ad4a1609654f3416a02',4,'2026-11-14T10:16:00Z','Had a new certificate issued and sent it to the processor for acceptance','The processor expects to accept it between 10:45 and 11:15 UTC',NULL,'Mateus Okafor, payments engineering lead',1,0);
INSERT INTO "incidents_mitigationstep" VALUES(6,'09f2a38eb7734204a510483c25e9b980',0,'2021-03-31T12:25:00Z','Datacenter team contacted','Member joined the call at 12:49',NULL,NULL,2,0);
INSERT INTO "incidents_mitigationstep" VALUES(7,'b956253efdc84612bf00b6e5fbedb4f8',1,'2021-03-31T13:18:00Z','Certificate rolled over, metadata fixed by hand through root account','Login confirmed',NULL,NULL,2,0);
INSERT INTO "incidents_mitigationstep" VALUES(8,'6adc1dc94bd849ea973d95bfb0801ff2',2,'2021-03-31T13:30:00Z','Script updated metadata in all accounts','Confirmed working',NULL,NULL,2,0);
CREATE TABLE "incidents_mutedrule" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "rule" varchar(80) NOT NULL, "muted_at" datetime NOT NULL, "muted_by_id" bigint NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, "team_id" bigint NOT NULL REFERENCES "accounts_team" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "rule_muted_once_per_team" UNIQUE ("team_id", "rule"));
CREATE TABLE "incidents_option" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "title" text NOT NULL CHECK (length("title") <= 140), "summary" text NULL CHECK (length("summary") <= 500), "pros" text NOT NULL CHECK ((JSON_VALID("pros") OR "pros" IS NULL)), "cons" text NOT NULL CHECK ((JSON_VALID("cons") OR "cons" IS NULL)), "cost" text NULL CHECK (length("cost") <= 140), "people" text NULL CHECK (length("people") <= 140), "duration" text NULL CHECK (length("duration") <= 140), "risk" text NULL CHECK (length("risk") <= 500), "fallback" text NULL CHECK (length("fallback") <= 500), "does_nothing" bool NULL, "recommended" bool NOT NULL, "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "is_removed" bool NOT NULL, CONSTRAINT "option_once" UNIQUE ("incident_id", "uid"));
INSERT INTO "incidents_option" VALUES(1,'80f12fd48ef940bead77391897ebf2c5',0,'Switch at 11:00 UTC if the certificate is not working','Wait for the new certificate until 11:00 UTC. If it is not working by then, move the failing payments to the second processor until 20:00 UTC.','["Ends the failures by about 11:10 UTC whatever the largest processor does", "Stays clear of the second credit step at 11:42 UTC", "Tested in a drill last month with a tenth of the payments"]','["Moves volume that we promised to the largest processor; counsel is checking what that costs", "The second processor has not carried this load before"]','39,000 to 50,000 US dollars in extra fees (0.35 % of the value moved) if used from 11:00 to 20:00 UTC','2 of our engineers, 1 duty manager at the second processor','10 minutes to switch, 5 minutes to undo','The second processor slows down in the midday peak and some payments fail there','If more than 2 % fail there for five minutes, switch back within 5 minutes and show the come-back-later page until the certificate works',0,1,1,0);
INSERT INTO "incidents_option" VALUES(2,'245e1d6dddbb48928576db3ba672ee06',1,'Wait for the new certificate, however long it takes','Do nothing more. Payments come back when the processor has accepted the certificate.','["No extra fees", "No new risk from a switch", "Keeps the volume promise to the largest processor"]','["The end is in the processor''s hands", "Credits rise to 120,000 euros at 11:42 UTC", "Runs into the midday peak from 11:00 UTC"]','About 407,000 US dollars of merchants'' sales lost per further hour, more in the peak','Nobody further','Likely until 10:45 to 11:15 UTC; no upper limit is promised','Two of the three largest merchants move to another provider at 12:00 UTC','Decide on the switch again at 11:30 UTC',1,0,1,0);
INSERT INTO "incidents_option" VALUES(3,'1cf495248f6b4ca3973ab0c7b0bc6f05',2,'Close the failing route and ask shoppers to come back later','Stop sending payments to the largest processor. Shoppers on this route see a page that asks them to come back in two hours.','["Nobody sees \"payment declined\"", "No further payment can be charged twice", "Can be done in 2 minutes"]','["Sales are lost as they are now", "Credits fall due as with waiting"]','About 407,000 US dollars of merchants'' sales lost per further hour, as now','1 engineer','2 minutes to close, 2 minutes to open','Shoppers may not come back','Open the route again',0,0,1,0);
CREATE TABLE "incidents_planstep" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "step" text NOT NULL CHECK (length("step") <= 500), "due" text NULL CHECK (length("due") <= 80), "owner" text NULL CHECK (length("owner") <= 80), "resources" text NULL CHECK (length("resources") <= 500), "status" text NULL CHECK ("status" IN ('planned', 'in_progress', 'done', 'wont_do')), "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "is_removed" bool NOT NULL, CONSTRAINT "planstep_once" UNIQUE ("incident_id", "uid"));
INSERT INTO "incidents_planstep" VALUES(1,'64b02bdf2690417aa7b75f0edb32fbae',0,'Second try through the second processor for 312 merchants','10:08 UTC today','Mateus Okafor','1 engineer','done',1,0);
INSERT INTO "incidents_planstep" VALUES(2,'0ba4b8eae7d0451e80d6c529c6541671',1,'Get the new certificate accepted by the processor','10:45 to 11:15 UTC today','Mateus Okafor','2 engineers on the line with the processor','in_progress',1,0);
INSERT INTO "incidents_planstep" VALUES(3,'de23a2719914435b91951beaad8e8390',2,'Prepare the switch to the second processor, so that it can start at 11:00','10:55 UTC today','Leila Brandt','2 engineers','in_progress',1,0);
INSERT INTO "incidents_planstep" VALUES(4,'bb61d83fcc0d405981205005957bd4c7',3,'Check all failed orders for double charges','11:30 UTC today','Payments data lead','2 analysts','in_progress',1,0);
INSERT INTO "incidents_planstep" VALUES(5,'968e15f75eeb4e76ba570760af369ead',4,'Let payments back in three steps: 10 %, 50 %, all, five minutes each','15 minutes from acceptance','Mateus Okafor','2 engineers','planned',1,0);
INSERT INTO "incidents_planstep" VALUES(6,'e4e8fd66add9439dbbe334091159b2c5',5,'Watch for 60 minutes; called resolved when fewer than 1 in 100 orders fail throughout','60 minutes after the last step','Leila Brandt','On-call team','planned',1,0);
INSERT INTO "incidents_planstep" VALUES(7,'649d217004954ec1a2d08c9686ef72dd',6,'Invite the affected shoppers, through the merchants, to pay again','18:00 UTC today','Ingrid Achterberg','Support desk, 4 people','planned',1,0);
INSERT INTO "incidents_planstep" VALUES(8,'e2f8f06234084aeb817738e188dead15',7,'Read the end dates of the other 42 certificates without monitoring','14:00 UTC today','Platform team lead','2 engineers','planned',1,0);
INSERT INTO "incidents_planstep" VALUES(9,'f63991eea5a6475593e873c46732aab2',8,'Go back to last week''s gateway software',NULL,'Mateus Okafor',NULL,'wont_do',1,0);
INSERT INTO "incidents_planstep" VALUES(10,'4f7e8ed3f2c74aabbc5e6a032f69a0c3',0,'Find a clear path to migrate away from ADFS',NULL,NULL,NULL,NULL,2,0);
CREATE TABLE "incidents_postmortem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "state" text NOT NULL CHECK ("state" IN ('draft', 'in_review', 'approved', 'waived')), "due_on" date NULL, "begun_at" datetime NOT NULL, "approved_at" datetime NULL, "approval_note" text NULL CHECK (length("approval_note") <= 500), "waived_at" datetime NULL, "waived_reason" text NULL CHECK (length("waived_reason") <= 500), "approved_by_id" bigint NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, "begun_by_id" bigint NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, "incident_id" bigint NOT NULL UNIQUE REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, "waived_by_id" bigint NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "waived_post_mortem_says_why" CHECK ((NOT ("state" = 'waived') OR NOT ("waived_reason" IS NULL))));
CREATE TABLE "incidents_postmortem_reviewers" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "postmortem_id" bigint NOT NULL REFERENCES "incidents_postmortem" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "incidents_postmortemcomment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL UNIQUE, "part" text NOT NULL CHECK (length("part") <= 80), "text" text NOT NULL CHECK (length("text") <= 500), "written_at" datetime NOT NULL, "resolved_at" datetime NULL, "post_mortem_id" bigint NOT NULL REFERENCES "incidents_postmortem" ("id") DEFERRABLE INITIALLY DEFERRED, "resolved_by_id" bigint NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, "written_by_id" bigint NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "comment_says_something" CHECK (NOT ("text" = '')));
CREATE TABLE "incidents_postmortemtext" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "key" text NOT NULL CHECK ("key" IN ('summary', 'impact', 'timeline', 'detection', 'response', 'factors', 'went_well', 'went_badly', 'lucky')), "text" text NOT NULL CHECK (length("text") <= 20000), "drafted" text NOT NULL, "edited_at" datetime NOT NULL, "edited_by_id" bigint NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, "post_mortem_id" bigint NOT NULL REFERENCES "incidents_postmortem" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "post_mortem_part_once" UNIQUE ("post_mortem_id", "key"));
CREATE TABLE "incidents_preventionmeasure" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "text" text NOT NULL CHECK (length("text") <= 500), "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "is_removed" bool NOT NULL, CONSTRAINT "preventionmeasure_once" UNIQUE ("incident_id", "uid"));
INSERT INTO "incidents_preventionmeasure" VALUES(1,'e9ba443c797b41ef97ea5f1947120bbe',0,'Monitor all 214 certificates, with alarms 60, 30 and 7 days before the end date',1,0);
INSERT INTO "incidents_preventionmeasure" VALUES(2,'faa9ce8fb0654b658f7fc2040b800467',1,'Renew certificates automatically instead of by hand once a year',1,0);
INSERT INTO "incidents_preventionmeasure" VALUES(3,'243a4dcbf3004957b5f14f769575b54e',2,'Name one role that is responsible for the complete list, with a deputy',1,0);
INSERT INTO "incidents_preventionmeasure" VALUES(4,'69ef751181724210a91b5d2ecf4ec5d2',3,'Send reminders to a team''s duty queue, never to one mailbox',1,0);
INSERT INTO "incidents_preventionmeasure" VALUES(5,'6cae5f8a9d274666b06a399f5fed915c',4,'Make the alarm say why a processor refuses us',1,0);
INSERT INTO "incidents_preventionmeasure" VALUES(6,'b51debd4a5e9485094ea5c713a8680ad',0,'Monitor ADFS certificates, by script or calendar',2,0);
INSERT INTO "incidents_preventionmeasure" VALUES(7,'19134f921c434aa688603198b9fbb471',1,'Configure automatic renewal',2,0);
CREATE TABLE "incidents_promisedupdate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL UNIQUE, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "due_at" datetime NULL, "promised_at" datetime NOT NULL, "text" text NOT NULL CHECK (length("text") <= 20000), "next_steps" text NOT NULL CHECK (length("next_steps") <= 20000), "changed" text NOT NULL CHECK ((JSON_VALID("changed") OR "changed" IS NULL)), "outline" text NOT NULL, "sent_at" datetime NULL, "next_due_at" datetime NULL, "is_last" bool NOT NULL, "withdrawn_at" datetime NULL, "withdrawn_reason" text NULL CHECK (length("withdrawn_reason") <= 500), "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "promised_by_id" bigint NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, "sent_by_id" bigint NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "promised_update_numbered_once" UNIQUE ("incident_id", "number"));
INSERT INTO "incidents_promisedupdate" VALUES(1,'93cc2acbd969438db8ec314befaa465e',1,'2026-11-14 11:15:00','2026-11-01 09:00:00','','','[]','',NULL,NULL,0,NULL,NULL,1,1,NULL);
CREATE TABLE "incidents_recording" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL, "turn" integer unsigned NOT NULL CHECK ("turn" >= 0), "starts_at" real NOT NULL, "content_type" text NOT NULL CHECK ("content_type" IN ('audio/webm', 'audio/mp4')), "size_bytes" integer unsigned NOT NULL CHECK ("size_bytes" >= 0), "sha256" varchar(64) NOT NULL, "received_at" datetime NOT NULL, "state" text NOT NULL CHECK ("state" IN ('waiting', 'listening', 'ready', 'refused')), "listening_at" datetime NULL, "refused_why" text NOT NULL CHECK (length("refused_why") <= 500), "report" text NULL CHECK ((JSON_VALID("report") OR "report" IS NULL)), "rehearsal_id" bigint NOT NULL REFERENCES "incidents_rehearsal" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "recording_kept_once" UNIQUE ("rehearsal_id", "uid"));
CREATE TABLE "incidents_rehearsal" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL UNIQUE, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "wording" integer unsigned NOT NULL CHECK ("wording" >= 0), "minutes" smallint unsigned NOT NULL CHECK ("minutes" >= 0), "turns" text NOT NULL CHECK ((JSON_VALID("turns") OR "turns" IS NULL)), "started_at" datetime NOT NULL, "finished_at" datetime NULL, "total_seconds" real NULL, "questions_drilled" integer unsigned NOT NULL CHECK ("questions_drilled" >= 0), "felt" text NULL CHECK ("felt" IN ('uneasy', 'fair', 'steady')), "cleared" text NOT NULL CHECK ((JSON_VALID("cleared") OR "cleared" IS NULL)), "numbers" text NULL CHECK ((JSON_VALID("numbers") OR "numbers" IS NULL)), "emptied_at" datetime NULL, "is_shared_with_team" bool NOT NULL, "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "speaker_id" bigint NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "rehearsal_numbered_once" UNIQUE ("incident_id", "speaker_id", "number"), CONSTRAINT "rehearsal_length_is_possible" CHECK (("total_seconds" IS NULL OR "total_seconds" >= 0.0)));
CREATE TABLE "incidents_rehearsal_shared_with" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "rehearsal_id" bigint NOT NULL REFERENCES "incidents_rehearsal" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "incidents_reminder" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "address" varchar(254) NOT NULL, "kind" text NOT NULL CHECK ("kind" IN ('update', 'answer', 'promise', 'action', 'post_mortem', 'legal', 'digest')), "subject" char(32) NOT NULL, "slot" text NOT NULL CHECK ("slot" IN ('before', 'due', 'after')), "due_at" datetime NOT NULL, "text" text NOT NULL CHECK (length("text") <= 20000), "line" text NOT NULL CHECK (length("line") <= 900), "given_at" datetime NOT NULL, "read_at" datetime NULL, "written_by" char(32) NOT NULL, "incident_id" bigint NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "person_id" bigint NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "reminder_given_once" UNIQUE ("address", "kind", "subject", "due_at", "slot"));
CREATE TABLE "incidents_reminderchoice" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "by_mail" bool NOT NULL, "has_digest" bool NOT NULL, "silent_kinds" text NOT NULL CHECK ((JSON_VALID("silent_kinds") OR "silent_kinds" IS NULL)), "silent_slots" text NOT NULL CHECK ((JSON_VALID("silent_slots") OR "silent_slots" IS NULL)), "person_id" bigint NOT NULL UNIQUE REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "incidents_scriptedit" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "line_id" varchar(80) NOT NULL, "text" text NOT NULL CHECK (length("text") <= 2000), "facts" text NOT NULL CHECK ((JSON_VALID("facts") OR "facts" IS NULL)), "edited_at" datetime NOT NULL, "edited_by_id" bigint NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "script_line_edited_once" UNIQUE ("incident_id", "line_id"), CONSTRAINT "script_line_says_something" CHECK (NOT ("text" = '')));
CREATE TABLE "incidents_scriptsetting" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "minutes" smallint unsigned NULL CHECK ("minutes" >= 0), "voice" text NULL CHECK ("voice" IN ('headline-first', 'respectful')), "speaker" text NULL CHECK (length("speaker") <= 80), "incident_id" bigint NOT NULL UNIQUE REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "script_slot_is_possible" CHECK (("minutes" IS NULL OR ("minutes" >= 1 AND "minutes" <= 240))));
CREATE TABLE "incidents_scriptversion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "record_version" integer unsigned NOT NULL CHECK ("record_version" >= 0), "minutes" smallint unsigned NOT NULL CHECK ("minutes" >= 0), "turns" text NOT NULL CHECK ((JSON_VALID("turns") OR "turns" IS NULL)), "kept_at" datetime NOT NULL, "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "kept_by_id" bigint NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "script_version_numbered_once" UNIQUE ("incident_id", "number"));
CREATE TABLE "incidents_source" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "text" text NOT NULL CHECK (length("text") <= 2000), "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "is_removed" bool NOT NULL, CONSTRAINT "source_once" UNIQUE ("incident_id", "uid"));
INSERT INTO "incidents_source" VALUES(1,'6148af2f5521458a9f05e6ae472a74cb',0,'Invented sample: incident channel, 09:49 to 10:20 UTC',1,0);
INSERT INTO "incidents_source" VALUES(2,'574ad004b94d4d8aa1ebbf8aebc9dd15',1,'Invented sample: payment gateway logs, 07:50 to 10:20 UTC',1,0);
INSERT INTO "incidents_source" VALUES(3,'6805720511414d14a64e4f5e3faa5dc6',2,'https://status.northwindpay.example/card-payments',1,0);
INSERT INTO "incidents_source" VALUES(4,'420d287250bb414e934a932bdc615c42',0,'https://github.com/dfds/postmortems/blob/2c902284250cfa7b5c3823665cb9dbb9e8d68e21/PM2021-004%20-%20ADFS%20outage.md',2,0);
CREATE TABLE "incidents_teamterm" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL UNIQUE, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "updated_at" datetime NOT NULL, "removed_at" datetime NULL, "name" text NOT NULL CHECK (length("name") <= 80), "also" text NOT NULL CHECK ((JSON_VALID("also") OR "also" IS NULL)), "plain" text NOT NULL CHECK (length("plain") <= 500), "example" text NOT NULL CHECK (length("example") <= 500), "unlike" text NOT NULL CHECK (length("unlike") <= 500), "team_id" bigint NOT NULL REFERENCES "accounts_team" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "incidents_termchange" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "at" datetime NOT NULL, "field" varchar(20) NOT NULL, "old" text NULL CHECK ((JSON_VALID("old") OR "old" IS NULL)), "new" text NULL CHECK ((JSON_VALID("new") OR "new" IS NULL)), "actor_id" bigint NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, "term_id" bigint NOT NULL REFERENCES "incidents_teamterm" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "incidents_timelineevent" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "at" text NULL CHECK (length("at") <= 26), "until" text NULL CHECK (length("until") <= 26), "event" text NOT NULL CHECK (length("event") <= 500), "starred" bool NULL, "source" text NULL CHECK (length("source") <= 500), "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "is_removed" bool NOT NULL, CONSTRAINT "timelineevent_once" UNIQUE ("incident_id", "uid"));
INSERT INTO "incidents_timelineevent" VALUES(1,'e8675133566940f58a8de8d3a6ad1cab',0,'2025-11-14',NULL,'Certificate renewed by hand for one year',NULL,'Certificate (E-02)',1,0);
INSERT INTO "incidents_timelineevent" VALUES(2,'53d0b46fc2fc46d793ec4619a3e32463',1,'2026-08',NULL,'Mailbox that receives the reminders is closed when teams are reorganised',NULL,'Mail administration',1,0);
INSERT INTO "incidents_timelineevent" VALUES(3,'eb5e4a58d89d4ccdb3119f820363e91b',2,'2026-11-07',NULL,'Third and last reminder is returned as undeliverable',NULL,'Mail log (E-04)',1,0);
INSERT INTO "incidents_timelineevent" VALUES(4,'ce419ed8f7cc46fd842569de740bb90e',3,'2026-11-14T09:42:00Z',NULL,'Certificate for the largest processor expires',1,'Certificate (E-02)',1,0);
INSERT INTO "incidents_timelineevent" VALUES(5,'6363c4afcf444cc4a5046eed2bb62639',4,'2026-11-14T09:42:00Z',NULL,'First card payments are refused',NULL,'Payment gateway logs (E-01)',1,0);
INSERT INTO "incidents_timelineevent" VALUES(6,'66b58b5465134c26ac72a48921764860',5,'2026-11-14T09:49:00Z',NULL,'Alarm: processor not reachable; on-call team starts',1,'Alarm record',1,0);
INSERT INTO "incidents_timelineevent" VALUES(7,'8657b4a137404a4d8ef884ac5b317c0e',6,'2026-11-14T09:52:00Z','2026-11-14T10:06:00Z','A fault at the processor is suspected and looked for together with its duty desk',NULL,'Incident channel',1,0);
INSERT INTO "incidents_timelineevent" VALUES(8,'f61fe473f38644eab11e179e2c377fe1',7,'2026-11-14T09:53:00Z',NULL,'Incident declared, SEV2',NULL,'Incident channel',1,0);
INSERT INTO "incidents_timelineevent" VALUES(9,'4de54f3c498544c782d21599d52eac39',8,'2026-11-14T09:58:00Z',NULL,'Gateways restarted; the failing share rises',1,'Incident channel',1,0);
INSERT INTO "incidents_timelineevent" VALUES(10,'d51309e6118446d4a85d42095f687a6f',9,'2026-11-14T10:00Z~',NULL,'First merchant calls support',NULL,'Support desk, from memory',1,0);
INSERT INTO "incidents_timelineevent" VALUES(11,'b5b5600314564faebd3a870203bea581',10,'2026-11-14T10:02:00Z',NULL,'Raised to SEV1; chief technology officer told',NULL,'Incident channel',1,0);
INSERT INTO "incidents_timelineevent" VALUES(12,'bb8d86da9fed450fa45dfd3a7ced349e',11,'2026-11-14T10:06:00Z',NULL,'Expired certificate found; the processor confirms it',1,'Note of the call (E-05)',1,0);
INSERT INTO "incidents_timelineevent" VALUES(13,'8403d8da480e4d209c5d647cce2c3159',12,'2026-11-14T10:08:00Z',NULL,'Second try through the second processor turned on; the failing share begins to fall',1,'Incident channel',1,0);
INSERT INTO "incidents_timelineevent" VALUES(14,'a19fb714e4094528aaed8954612c230d',13,'2026-11-14T10:12:00Z',NULL,'Message in the checkout and first public notice',NULL,'Status page',1,0);
INSERT INTO "incidents_timelineevent" VALUES(15,'cbbe8c71f1694430832d86082dae975c',14,'2026-11-14T10:15:00Z',NULL,'Chief executive told; meeting set for 10:50 UTC',NULL,'Message record',1,0);
INSERT INTO "incidents_timelineevent" VALUES(16,'4c164a27fb2d4c82bf879337a491e577',15,'2026-11-14T10:16:00Z',NULL,'New certificate issued and sent to the processor',1,'Incident channel',1,0);
INSERT INTO "incidents_timelineevent" VALUES(17,'a7ab368791304aed978f79381853be6d',0,'2021-03-31T12:06:00Z',NULL,'Certificates expire',NULL,NULL,2,0);
INSERT INTO "incidents_timelineevent" VALUES(18,'3d864760fda445fdb04b3ab95f66d1f7',1,'2021-03-31T12:11:00Z',NULL,'Reports of sign-in problems',NULL,NULL,2,0);
INSERT INTO "incidents_timelineevent" VALUES(19,'9be270ab4ba649948947e223d623f2cc',2,'2021-03-31T12:21:00Z',NULL,'Login issue verified',NULL,NULL,2,0);
INSERT INTO "incidents_timelineevent" VALUES(20,'e0daf1c387644dd5b3fd4009c28a3450',3,'2021-03-31T12:25:00Z',NULL,'Datacenter team contacted',NULL,NULL,2,0);
INSERT INTO "incidents_timelineevent" VALUES(21,'4a21a4ad081d4b62bb6fc3ffb1cda533',4,'2021-03-31T12:49:00Z',NULL,'Datacenter team member joins',NULL,NULL,2,0);
INSERT INTO "incidents_timelineevent" VALUES(22,'e42f0adf5a03467f9ba85538d643132d',5,'2021-03-31T13:02:00Z',NULL,'Expired certificates identified',NULL,NULL,2,0);
INSERT INTO "incidents_timelineevent" VALUES(23,'f9ef2bec1f524fd8bc469105078ddbdb',6,'2021-03-31T13:18:00Z',NULL,'Certificates rolled, login confirmed',NULL,NULL,2,0);
INSERT INTO "incidents_timelineevent" VALUES(24,'f6707414df9644cd940cec36290e8ff9',7,'2021-03-31T13:30:00Z',NULL,'All accounts updated',NULL,NULL,2,0);
CREATE TABLE "incidents_told" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "who" text NOT NULL CHECK (length("who") <= 80), "at" text NULL CHECK (length("at") <= 26), "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "is_removed" bool NOT NULL, CONSTRAINT "told_once" UNIQUE ("incident_id", "uid"));
INSERT INTO "incidents_told" VALUES(1,'ba1f3f8fb7974f8394e7f75ee8f6c4d5',0,'On-call payments engineer (by alarm)','2026-11-14T09:49:00Z',1,0);
INSERT INTO "incidents_told" VALUES(2,'f2398216888846cbab7108c8156a7bed',1,'Payments engineering lead','2026-11-14T09:53:00Z',1,0);
INSERT INTO "incidents_told" VALUES(3,'7bcd42ce81d3491084000eec4a09d45a',2,'Chief technology officer','2026-11-14T10:02:00Z',1,0);
INSERT INTO "incidents_told" VALUES(4,'28396ab0319e4786ac4b14eca0eb6e73',3,'Customer support lead','2026-11-14T10:04:00Z',1,0);
INSERT INTO "incidents_told" VALUES(5,'eedcd0b67d524b3e87bd858c4a931e89',4,'Counsel and compliance lead','2026-11-14T10:09:00Z',1,0);
INSERT INTO "incidents_told" VALUES(6,'23108c7defd844f2a75140c80a4fc5a2',5,'Communications lead','2026-11-14T10:10:00Z',1,0);
INSERT INTO "incidents_told" VALUES(7,'d98fe0db607c4e65b791fa876051e112',6,'Finance lead','2026-11-14T10:11:00Z',1,0);
INSERT INTO "incidents_told" VALUES(8,'42d875ba334c40aebf3d485ced4cdf1a',7,'Duty manager of the second processor (time not noted)',NULL,1,0);
INSERT INTO "incidents_told" VALUES(9,'767de514d24043fc88c251a22e96f707',8,'Chief executive (short message, meeting at 10:50 UTC)','2026-11-14T10:15:00Z',1,0);
CREATE TABLE "incidents_unknown" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "section" text NOT NULL CHECK ("section" IN ('situation', 'impact', 'systems', 'timeline', 'cause', 'mitigation', 'plan', 'prevention', 'waiting', 'ask', 'other')), "what" text NOT NULL CHECK (length("what") <= 500), "who" text NULL CHECK (length("who") <= 80), "by" text NULL CHECK (length("by") <= 26), "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "is_removed" bool NOT NULL, CONSTRAINT "unknown_once" UNIQUE ("incident_id", "uid"));
INSERT INTO "incidents_unknown" VALUES(1,'67ef31a725eb440eb1a5f1071b3c6e48',0,'situation','Whether the processor accepts the new certificate before 11:00 UTC','Payments engineering lead','2026-11-14T10:45:00Z',1,0);
INSERT INTO "incidents_unknown" VALUES(2,'b5fae955c7c9494ead93fae010314b4c',1,'impact','Whether a shopper was charged twice in the 2,541 failed orders not checked yet','Payments data lead','2026-11-14T11:30:00Z',1,0);
INSERT INTO "incidents_unknown" VALUES(3,'f0de9f1f8d334f2ead4faf7a44980446',2,'impact','How many of the failed orders shoppers have already placed again','Payments data lead','2026-11-14T12:30:00Z',1,0);
INSERT INTO "incidents_unknown" VALUES(4,'90ba6a95c64f4c0497f127212ede1d61',3,'impact','What this costs us in all','Finance lead','2026-11-17T12:00:00Z',1,0);
INSERT INTO "incidents_unknown" VALUES(5,'f41787e6031348b0911aa0d69869724d',4,'systems','When the other 42 certificates without monitoring end','Platform team lead','2026-11-14T14:00:00Z',1,0);
INSERT INTO "incidents_unknown" VALUES(6,'2760f0682dc44ab9a8a53a39d7e50668',5,'timeline','When exactly the first merchant called (about 10:00 UTC)','Customer support lead','2026-11-14T11:00:00Z',1,0);
INSERT INTO "incidents_unknown" VALUES(7,'fa33e810bda54752bb68cc71a7a57054',6,'cause','Whether an attack can be ruled out','Security lead','2026-11-14T12:00:00Z',1,0);
INSERT INTO "incidents_unknown" VALUES(8,'d245f9415deb4f9388b369e1d39241cc',7,'cause','Why one owner for all certificates was not decided after the audit','Chief technology officer','2026-11-16T15:00:00Z',1,0);
INSERT INTO "incidents_unknown" VALUES(9,'b6dd23917069445db3fb2549406105e0',8,'mitigation','Whether the message in the checkout helps shoppers to pay another way','Payments data lead','2026-11-14T10:45:00Z',1,0);
INSERT INTO "incidents_unknown" VALUES(10,'4e8dbaf5b0274eda9a9341435b3f3af6',9,'plan','Whether the second processor can carry the failing payments through the midday peak','Duty manager of the second processor','2026-11-14T10:45:00Z',1,0);
INSERT INTO "incidents_unknown" VALUES(11,'21b6e800c6fa4425b9545800f6f60ac0',10,'prevention','How many other suppliers depend on certificates that we renew by hand',NULL,NULL,1,0);
INSERT INTO "incidents_unknown" VALUES(12,'35e7f053d5884f32a24178873fe7f482',11,'waiting','Whether the third large merchant also moves its payments at 12:00 UTC','Key account lead','2026-11-14T10:45:00Z',1,0);
INSERT INTO "incidents_unknown" VALUES(13,'534ee3c28d1f448c9ca609ad913c8e19',12,'ask','What moving volume would cost under the promise to the largest processor','Counsel','2026-11-14T10:45:00Z',1,0);
INSERT INTO "incidents_unknown" VALUES(14,'2d6f1c3c7d0d49ee806019cc42a41838',13,'other','Whether the insurer must be told, and by when','Finance lead','2026-11-14T16:00:00Z',1,0);
CREATE TABLE "incidents_writtensummary" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "text" text NOT NULL CHECK (length("text") <= 20000), "edited_at" datetime NOT NULL, "first_sent_at" datetime NULL, "edited_by_id" bigint NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, "incident_id" bigint NOT NULL UNIQUE REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "draft" text NOT NULL CHECK (length("draft") <= 20000));
CREATE TABLE "reports_document" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(20) NOT NULL, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "version" integer unsigned NOT NULL CHECK ("version" >= 0), "author_name" varchar(254) NOT NULL, "zone_name" varchar(80) NOT NULL, "paper" varchar(10) NOT NULL, "as_of" datetime NOT NULL, "created_at" datetime NOT NULL, "incident_version" integer unsigned NOT NULL CHECK ("incident_version" >= 0), "snapshot" text NOT NULL, "state" varchar(10) NOT NULL, "claimed_at" datetime NULL, "tries" smallint unsigned NOT NULL CHECK ("tries" >= 0), "finished_at" datetime NULL, "error" text NOT NULL, "warnings" text NOT NULL CHECK ((JSON_VALID("warnings") OR "warnings" IS NULL)), "room" text NOT NULL CHECK ((JSON_VALID("room") OR "room" IS NULL)), "sha256" varchar(64) NOT NULL, "size_bytes" integer unsigned NULL CHECK ("size_bytes" >= 0), "author_id" bigint NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, "incident_id" bigint NOT NULL REFERENCES "incidents_incident" ("id") DEFERRABLE INITIALLY DEFERRED, "outline" text NOT NULL, "aftermath" text NOT NULL, "given_at" datetime NULL, "options" text NOT NULL CHECK ((JSON_VALID("options") OR "options" IS NULL)), "pages" integer unsigned NULL CHECK ("pages" >= 0), "subject" integer unsigned NOT NULL CHECK ("subject" >= 0), CONSTRAINT "document_number_once" UNIQUE ("incident_id", "number"), CONSTRAINT "document_state_known" CHECK ("state" IN ('queued', 'rendering', 'ready', 'failed')), CONSTRAINT "document_ready_has_hash" CHECK ((NOT ("state" = 'ready') OR NOT ("sha256" = ''))), CONSTRAINT "document_version_once" UNIQUE ("incident_id", "kind", "subject", "version"), CONSTRAINT "document_kind_known" CHECK ("kind" IN ('brief', 'report', 'cue-cards', 'follow-up', 'status-update', 'post-mortem')));
INSERT INTO "reports_document" VALUES(1,'brief',1,1,'Olga Owner','Europe/Amsterdam','a4','2026-11-01 09:30:00','2026-11-01 09:30:00',1,'{
 "format": "forthright.incident/1",
 "title": "One in four card payments has failed since 09:42 UTC; the repair is under way",
 "organisation": "Northwind Pay",
 "area": "Card payments",
 "sources": [
  "Invented sample: incident channel, 09:49 to 10:20 UTC",
  "Invented sample: payment gateway logs, 07:50 to 10:20 UTC",
  "https://status.northwindpay.example/card-payments"
 ],
 "severity": {
  "level": "SEV1",
  "reason": "One in four card payments fails, 1,116 of 1,860 merchants are affected, it is still going on, and the way out needs a contract decision by the chief executive. Raised from SEV2 at 10:02 UTC."
 },
 "status": "identified",
 "times": {
  "started": "2026-11-14T09:42:00Z",
  "detected": "2026-11-14T09:49:00Z",
  "declared": "2026-11-14T09:53:00Z",
  "mitigated": null,
  "resolved": null
 },
 "detection": "monitoring",
 "escalation": {
  "told": [
   {
    "who": "On-call payments engineer (by alarm)",
    "at": "2026-11-14T09:49:00Z"
   },
   {
    "who": "Payments engineering lead",
    "at": "2026-11-14T09:53:00Z"
   },
   {
    "who": "Chief technology officer",
    "at": "2026-11-14T10:02:00Z"
   },
   {
    "who": "Customer support lead",
    "at": "2026-11-14T10:04:00Z"
   },
   {
    "who": "Counsel and compliance lead",
    "at": "2026-11-14T10:09:00Z"
   },
   {
    "who": "Communications lead",
    "at": "2026-11-14T10:10:00Z"
   },
   {
    "who": "Finance lead",
    "at": "2026-11-14T10:11:00Z"
   },
   {
    "who": "Duty manager of the second processor (time not noted)"
   },
   {
    "who": "Chief executive (short message, meeting at 10:50 UTC)",
    "at": "2026-11-14T10:15:00Z"
   }
  ],
  "reasons": [
   "revenue",
   "trust",
   "executive_decision",
   "legal_duty"
  ],
  "decision": "ceo_now"
 },
 "summary": {
  "plain": "Our largest card processor refuses our payments because a security certificate, the proof that a payment comes from us, expired at 09:42 UTC. It is still going on: 3,741 orders worth about 0.77 million US dollars have failed, and about a third of that value is likely lost for good. A new certificate is with the processor; we expect payments back between 10:45 and 11:15 UTC. We need one decision from you by 11:00 UTC.",
  "technical": "The client certificate that our gateways present to the largest processor (mutual TLS) reached `notAfter` at **09:42:00 UTC**. Every new connection has since ended with TLS alert 45, `certificate_expired`.\n\n- Connections opened before 09:42 went on working until they were closed, so the failing share grew over several minutes instead of at once.\n- The rolling restart at 09:58 closed those too. From then on nearly all traffic to this processor failed: about 28 % of card payments, the share it normally carries.\n- A second try through the second processor is on for the 312 merchants that are set up with both.\n- The new certificate was issued at 10:16. The processor has to add it to its accepted list before it works; that step is theirs."
 },
 "affected_systems": [
  {
   "name": "Card payments through the largest processor",
   "kind": "service",
   "effect": "Nearly all payments on this route are refused; the other routes work"
  },
  {
   "name": "Payment interface that merchants'' shops call",
   "kind": "api",
   "effect": "Answers, but reports \"payment declined\" for one order in four"
  },
  {
   "name": "Payment gateways (24 machines)",
   "kind": "infrastructure",
   "effect": "Healthy; they hold the expired certificate"
  },
  {
   "name": "Largest card processor",
   "kind": "third_party",
   "effect": "Working; refuses our connections, as it must with an expired certificate"
  },
  {
   "name": "Second card processor",
   "kind": "third_party",
   "effect": "Working; takes second tries for 312 merchants within its daily limit"
  },
  {
   "name": "Order database",
   "kind": "database",
   "effect": "No fault; every failed order is kept and can be paid again"
  },
  {
   "name": "Merchant support desk",
   "kind": "other",
   "effect": "148 contacts in 38 minutes; waiting time about 12 minutes"
  }
 ],
 "impact": [
  {
   "dimension": "duration",
   "name": "Running so far",
   "value": 38,
   "unit": "minutes",
   "text": "Still running; counted from 09:42 to 10:20 UTC",
   "certainty": "confirmed",
   "source": "Timeline: first refused payment to the time of this record",
   "as_of": "2026-11-14T10:20:00Z",
   "key_figure": 1
  },
  {
   "dimension": "duration",
   "name": "Expected length in all",
   "value": null,
   "low": 63,
   "high": 93,
   "unit": "minutes",
   "text": "If the processor accepts the new certificate between 10:45 and 11:15 UTC",
   "certainty": "likely",
   "source": "Change desk of the processor, by telephone",
   "as_of": "2026-11-14T10:18:00Z"
  },
  {
   "dimension": "operations",
   "name": "Orders that failed",
   "value": 3741,
   "unit": "orders",
   "share": {
    "percent": 24.3,
    "of": "card orders tried since 09:42 UTC"
   },
   "text": "3,741 of 15,399; on a normal morning fewer than 1 in 100 fail",
   "certainty": "confirmed",
   "source": "Payment gateway logs (E-01)",
   "as_of": "2026-11-14T10:20:00Z",
   "key_figure": 2
  },
  {
   "dimension": "operations",
   "name": "Failing in the latest five minutes, 10:15 to 10:20 UTC",
   "value": 24.8,
   "unit": "%",
   "text": "515 of 2,075 card orders",
   "certainty": "confirmed",
   "source": "Payment gateway logs (E-01)",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "dimension": "operations",
   "name": "Failing in the worst five minutes, 10:05 to 10:10 UTC",
   "value": 28.3,
   "unit": "%",
   "text": "580 of 2,049 card orders",
   "certainty": "confirmed",
   "source": "Payment gateway logs (E-01)",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "dimension": "revenue",
   "name": "Value of the orders that failed",
   "value": 774200,
   "unit": null,
   "currency": "USD",
   "money_kind": "value_at_risk",
   "text": "Sales of our merchants, not our own income; a basket tried again as a new order counts twice",
   "certainty": "confirmed",
   "source": "Order amounts in the gateway logs, at today''s exchange rates",
   "as_of": "2026-11-14T10:20:00Z",
   "key_figure": 3
  },
  {
   "dimension": "revenue",
   "name": "Merchants'' sales lost for good so far",
   "value": 258000,
   "low": 155000,
   "high": 387000,
   "unit": null,
   "currency": "USD",
   "money_kind": "loss",
   "text": "A third of the value that failed; a fifth to a half as the range",
   "certainty": "likely",
   "source": "Finance estimate: in last year''s 41-minute card failure two thirds of failed orders were paid again within a day",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "dimension": "revenue",
   "name": "Merchants'' sales lost for good with each further hour",
   "value": 407000,
   "low": 245000,
   "high": 611000,
   "unit": null,
   "currency": "USD",
   "money_kind": "loss_per_hour",
   "text": "Loss so far divided by 38 minutes; the midday peak from 11:00 UTC would add about 30 %",
   "certainty": "likely",
   "source": "Finance estimate from the loss so far",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "dimension": "customers",
   "name": "Shoppers who could not pay",
   "value": 3230,
   "low": 3050,
   "high": 3400,
   "unit": "shoppers",
   "share": {
    "percent": 24.0,
    "of": "13,460 shoppers who tried a card since 09:42 UTC"
   },
   "text": "They saw \"payment declined\"; other ways to pay work",
   "certainty": "likely",
   "source": "Count of different cards in the gateway logs; a shopper with two cards counts twice",
   "as_of": "2026-11-14T10:20:00Z",
   "key_figure": 4
  },
  {
   "dimension": "customers",
   "name": "Merchants with at least one failed order",
   "value": 1116,
   "unit": "merchants",
   "share": {
    "percent": 60.0,
    "of": "1,860 merchants"
   },
   "text": null,
   "certainty": "confirmed",
   "source": "Payment gateway logs (E-01)",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "dimension": "operations",
   "name": "Contacts to merchant support",
   "value": 148,
   "unit": "contacts",
   "text": "22 in the same 38 minutes a week ago",
   "certainty": "confirmed",
   "source": "Support desk counter",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "dimension": "data",
   "name": "Shoppers charged twice",
   "value": 0,
   "unit": "shoppers",
   "text": "None in the first 1,200 of 3,741 failed orders; the other 2,541 are being checked",
   "certainty": "likely",
   "source": "Comparison with the settlement files of both processors",
   "as_of": "2026-11-14T10:18:00Z"
  },
  {
   "dimension": "security",
   "name": "Signs of an attack",
   "value": null,
   "unit": null,
   "text": "None found in the gateway and key-access logs of the last 7 days; the check ends at 12:00 UTC",
   "certainty": "likely",
   "source": "Security lead",
   "as_of": "2026-11-14T10:17:00Z"
  },
  {
   "dimension": "compliance",
   "name": "Notice to the financial supervisor",
   "value": null,
   "unit": null,
   "text": "May be due; counsel and compliance decide by 11:30 UTC",
   "certainty": "unknown",
   "source": "Counsel",
   "as_of": "2026-11-14T10:14:00Z"
  },
  {
   "dimension": "compliance",
   "name": "Fine",
   "value": null,
   "unit": null,
   "currency": "EUR",
   "money_kind": "fine",
   "text": "No proceeding is known; counsel has not assessed it yet",
   "certainty": "unknown",
   "source": "Counsel",
   "as_of": "2026-11-14T10:14:00Z"
  },
  {
   "dimension": "contract",
   "name": "Service credits owed to the three largest merchants",
   "value": 0,
   "unit": null,
   "currency": "EUR",
   "money_kind": "redress",
   "text": "None so far; the first step falls due after 60 minutes, at 10:42 UTC",
   "certainty": "confirmed",
   "source": "Service-level annexes of the three contracts",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "dimension": "revenue",
   "name": "Goodwill credit, if we offer one",
   "value": null,
   "high": 32300,
   "unit": null,
   "currency": "USD",
   "money_kind": "redress",
   "text": "Not decided; 10 US dollars for each of 3,230 shoppers would be the most",
   "certainty": "unknown",
   "source": "Finance lead",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "dimension": "revenue",
   "name": "Total cost to us",
   "value": null,
   "unit": null,
   "currency": "USD",
   "money_kind": "total_cost",
   "text": "Not known yet; finance will add up fees, credits and extra work",
   "certainty": "unknown",
   "source": "Finance lead",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "dimension": "reputation",
   "name": "Public posts about failed payments",
   "value": 64,
   "unit": "posts",
   "text": "3 in the same 38 minutes a week ago; no journalist has called so far",
   "certainty": "confirmed",
   "source": "Communications desk",
   "as_of": "2026-11-14T10:19:00Z"
  },
  {
   "dimension": "other",
   "name": "Large merchants that paused their campaigns",
   "value": 2,
   "unit": "merchants",
   "share": {
    "percent": 66.7,
    "of": "our three largest merchants"
   },
   "text": "Both will start again once payments are normal",
   "certainty": "confirmed",
   "source": "Key account lead, by telephone",
   "as_of": "2026-11-14T10:16:00Z"
  }
 ],
 "metric_series": [
  {
   "name": "Share of card orders that failed",
   "unit": "%",
   "source": "Payment gateway logs (E-01), each order counted once; each point is the five minutes that begin at that time. No reading at 08:35 UTC: the log collector was being updated.",
   "points": [
    [
     "2026-11-14T07:50:00Z",
     0.7
    ],
    [
     "2026-11-14T07:55:00Z",
     0.7
    ],
    [
     "2026-11-14T08:00:00Z",
     0.7
    ],
    [
     "2026-11-14T08:05:00Z",
     0.7
    ],
    [
     "2026-11-14T08:10:00Z",
     0.8
    ],
    [
     "2026-11-14T08:15:00Z",
     0.7
    ],
    [
     "2026-11-14T08:20:00Z",
     0.8
    ],
    [
     "2026-11-14T08:25:00Z",
     0.7
    ],
    [
     "2026-11-14T08:30:00Z",
     0.7
    ],
    [
     "2026-11-14T08:35:00Z",
     null
    ],
    [
     "2026-11-14T08:40:00Z",
     0.7
    ],
    [
     "2026-11-14T08:45:00Z",
     0.6
    ],
    [
     "2026-11-14T08:50:00Z",
     0.8
    ],
    [
     "2026-11-14T08:55:00Z",
     0.7
    ],
    [
     "2026-11-14T09:00:00Z",
     0.6
    ],
    [
     "2026-11-14T09:05:00Z",
     0.8
    ],
    [
     "2026-11-14T09:10:00Z",
     0.7
    ],
    [
     "2026-11-14T09:15:00Z",
     0.7
    ],
    [
     "2026-11-14T09:20:00Z",
     0.8
    ],
    [
     "2026-11-14T09:25:00Z",
     0.7
    ],
    [
     "2026-11-14T09:30:00Z",
     0.7
    ],
    [
     "2026-11-14T09:35:00Z",
     0.7
    ],
    [
     "2026-11-14T09:40:00Z",
     9.2
    ],
    [
     "2026-11-14T09:45:00Z",
     21.0
    ],
    [
     "2026-11-14T09:50:00Z",
     23.6
    ],
    [
     "2026-11-14T09:55:00Z",
     24.3
    ],
    [
     "2026-11-14T10:00:00Z",
     27.1
    ],
    [
     "2026-11-14T10:05:00Z",
     28.3
    ],
    [
     "2026-11-14T10:10:00Z",
     26.2
    ],
    [
     "2026-11-14T10:15:00Z",
     24.8
    ]
   ]
  },
  {
   "name": "Card orders that failed",
   "unit": "orders in five minutes",
   "source": "Payment gateway logs (E-01), each order counted once; each point is the five minutes that begin at that time. No reading at 08:35 UTC: the log collector was being updated.",
   "points": [
    [
     "2026-11-14T07:50:00Z",
     10
    ],
    [
     "2026-11-14T07:55:00Z",
     11
    ],
    [
     "2026-11-14T08:00:00Z",
     11
    ],
    [
     "2026-11-14T08:05:00Z",
     10
    ],
    [
     "2026-11-14T08:10:00Z",
     12
    ],
    [
     "2026-11-14T08:15:00Z",
     11
    ],
    [
     "2026-11-14T08:20:00Z",
     13
    ],
    [
     "2026-11-14T08:25:00Z",
     11
    ],
    [
     "2026-11-14T08:30:00Z",
     12
    ],
    [
     "2026-11-14T08:35:00Z",
     null
    ],
    [
     "2026-11-14T08:40:00Z",
     12
    ],
    [
     "2026-11-14T08:45:00Z",
     10
    ],
    [
     "2026-11-14T08:50:00Z",
     13
    ],
    [
     "2026-11-14T08:55:00Z",
     12
    ],
    [
     "2026-11-14T09:00:00Z",
     11
    ],
    [
     "2026-11-14T09:05:00Z",
     14
    ],
    [
     "2026-11-14T09:10:00Z",
     13
    ],
    [
     "2026-11-14T09:15:00Z",
     12
    ],
    [
     "2026-11-14T09:20:00Z",
     14
    ],
    [
     "2026-11-14T09:25:00Z",
     13
    ],
    [
     "2026-11-14T09:30:00Z",
     14
    ],
    [
     "2026-11-14T09:35:00Z",
     14
    ],
    [
     "2026-11-14T09:40:00Z",
     182
    ],
    [
     "2026-11-14T09:45:00Z",
     417
    ],
    [
     "2026-11-14T09:50:00Z",
     473
    ],
    [
     "2026-11-14T09:55:00Z",
     490
    ],
    [
     "2026-11-14T10:00:00Z",
     550
    ],
    [
     "2026-11-14T10:05:00Z",
     580
    ],
    [
     "2026-11-14T10:10:00Z",
     539
    ],
    [
     "2026-11-14T10:15:00Z",
     515
    ]
   ]
  },
  {
   "name": "Card orders tried",
   "unit": "orders in five minutes",
   "source": "Payment gateway logs (E-01), each order counted once; each point is the five minutes that begin at that time. No reading at 08:35 UTC: the log collector was being updated.",
   "points": [
    [
     "2026-11-14T07:50:00Z",
     1492
    ],
    [
     "2026-11-14T07:55:00Z",
     1507
    ],
    [
     "2026-11-14T08:00:00Z",
     1516
    ],
    [
     "2026-11-14T08:05:00Z",
     1531
    ],
    [
     "2026-11-14T08:10:00Z",
     1548
    ],
    [
     "2026-11-14T08:15:00Z",
     1557
    ],
    [
     "2026-11-14T08:20:00Z",
     1574
    ],
    [
     "2026-11-14T08:25:00Z",
     1590
    ],
    [
     "2026-11-14T08:30:00Z",
     1602
    ],
    [
     "2026-11-14T08:35:00Z",
     null
    ],
    [
     "2026-11-14T08:40:00Z",
     1633
    ],
    [
     "2026-11-14T08:45:00Z",
     1651
    ],
    [
     "2026-11-14T08:50:00Z",
     1668
    ],
    [
     "2026-11-14T08:55:00Z",
     1680
    ],
    [
     "2026-11-14T09:00:00Z",
     1702
    ],
    [
     "2026-11-14T09:05:00Z",
     1726
    ],
    [
     "2026-11-14T09:10:00Z",
     1749
    ],
    [
     "2026-11-14T09:15:00Z",
     1781
    ],
    [
     "2026-11-14T09:20:00Z",
     1812
    ],
    [
     "2026-11-14T09:25:00Z",
     1850
    ],
    [
     "2026-11-14T09:30:00Z",
     1897
    ],
    [
     "2026-11-14T09:35:00Z",
     1938
    ],
    [
     "2026-11-14T09:40:00Z",
     1968
    ],
    [
     "2026-11-14T09:45:00Z",
     1985
    ],
    [
     "2026-11-14T09:50:00Z",
     2004
    ],
    [
     "2026-11-14T09:55:00Z",
     2016
    ],
    [
     "2026-11-14T10:00:00Z",
     2031
    ],
    [
     "2026-11-14T10:05:00Z",
     2049
    ],
    [
     "2026-11-14T10:10:00Z",
     2058
    ],
    [
     "2026-11-14T10:15:00Z",
     2075
    ]
   ]
  }
 ],
 "data_point": "In the worst five minutes, from 10:05 UTC, 580 of 2,049 card orders failed: 28 in every 100. On a normal morning it is fewer than 1 in 100.",
 "causes": [
  {
   "statement": "The certificate that proves to our largest card processor that a payment comes from us expired at 09:42 UTC. The processor has refused our payments since.",
   "kind": "trigger",
   "certainty": "confirmed",
   "evidence": "- End of validity in the certificate itself: **09:42:00 UTC** (E-02).\n- First refusal in the gateway logs: **09:42:03 UTC**, `certificate_expired` (E-01).\n- The processor''s duty desk read the same error from its side at 10:06 UTC (E-05).",
   "disproved_by": "Payments that are still refused after the processor has accepted the new certificate",
   "next_check": "Send 20 test payments with the new certificate as soon as it is accepted",
   "next_check_at": "2026-11-14T10:45:00Z",
   "source": "Payments engineering lead",
   "as_of": "2026-11-14T10:06:00Z"
  },
  {
   "statement": "The certificate is renewed by hand once a year, and this year''s three reminders went to a mailbox that was closed three months ago.",
   "kind": "contributing",
   "why_of": 0,
   "certainty": "confirmed",
   "evidence": "The mail log shows the reminders sent 30, 14 and 7 days before the end date, each returned as undeliverable (E-04).",
   "disproved_by": "A reminder that reached another mailbox and was read there",
   "next_check": "Search all mailboxes for the reminder''s subject line",
   "next_check_at": "2026-11-14T13:00:00Z",
   "source": "Platform team lead",
   "as_of": "2026-11-14T10:18:00Z"
  },
  {
   "statement": "The hand-over list used when teams were reorganised does not ask which reminders a mailbox receives.",
   "kind": "contributing",
   "why_of": 1,
   "certainty": "likely",
   "evidence": "The list was read and has no such line. The people who used it have not been asked yet.",
   "disproved_by": "A hand-over note that names these reminders",
   "next_check": "Talk with both teams about how the hand-over went",
   "next_check_at": "2026-11-16T15:00:00Z",
   "source": "Incident lead",
   "as_of": "2026-11-14T10:19:00Z"
  },
  {
   "statement": "No alarm came before the end date: our certificate monitoring covers 171 of 214 certificates and did not cover this one.",
   "kind": "contributing",
   "why_of": 0,
   "certainty": "confirmed",
   "evidence": "The monitoring list was compared with the register of certificates: 43 are not covered, this one among them (E-02).",
   "disproved_by": "An alarm for this certificate in the monitoring history",
   "next_check": "Read the monitoring history of the last 60 days",
   "next_check_at": "2026-11-14T12:00:00Z",
   "source": "Platform team lead",
   "as_of": "2026-11-14T10:15:00Z"
  },
  {
   "statement": "A certificate is monitored when a team adds it by hand; nothing adds it when it is issued.",
   "kind": "contributing",
   "why_of": 3,
   "certainty": "confirmed",
   "evidence": "The set-up guide describes the manual step; the issuing tool has no link to the monitoring.",
   "source": "Platform team lead",
   "as_of": "2026-11-14T10:15:00Z"
  },
  {
   "statement": "No single role is responsible for the complete list of certificates.",
   "kind": "root",
   "why_of": 4,
   "certainty": "likely",
   "evidence": "The audit six months ago noted it. No later decision has been found so far in the minutes of the platform meetings.",
   "disproved_by": "A decision that names such a role",
   "next_check": "Read the minutes of the last six months and ask the chief technology officer",
   "next_check_at": "2026-11-16T15:00:00Z",
   "source": "Audit report, finding 7",
   "as_of": "2026-11-14T10:19:00Z"
  },
  {
   "statement": "The audit proposed one owner for all certificates; why this was not decided is not known yet.",
   "why_of": 5,
   "certainty": "unknown",
   "evidence": null,
   "next_check": "Chief technology officer reviews how the audit finding was followed up",
   "next_check_at": "2026-11-16T15:00:00Z",
   "source": "Incident lead",
   "as_of": "2026-11-14T10:19:00Z"
  },
  {
   "statement": "The alarm said that the processor was not reachable, not why, so the search began on the processor''s side.",
   "kind": "contributing",
   "certainty": "likely",
   "evidence": "The text of the 09:49 alarm, and the 14 minutes from the first call at 09:52 to the finding at 10:06 UTC.",
   "disproved_by": "A log line with the certificate error shown to the on-call team before 10:06 UTC",
   "next_check": "Replay the alarm in the test system and see what it shows",
   "next_check_at": "2026-11-17",
   "source": "Incident channel",
   "as_of": "2026-11-14T10:20:00Z"
  }
 ],
 "mitigation": [
  {
   "at": "2026-11-14T09:52:00Z",
   "action": "Asked the processor''s duty desk to look for a fault on its side",
   "effect": "No fault there; at 10:06 it confirmed that our certificate had expired",
   "outcome": "none",
   "owner": "On-call payments engineer"
  },
  {
   "at": "2026-11-14T09:58:00Z",
   "action": "Restarted the 24 payment gateways one after another",
   "effect": "Closed the connections that still worked: the failing share rose from 24.3 % to 27.1 % in the next five minutes",
   "outcome": "worse",
   "owner": "On-call payments engineer"
  },
  {
   "at": "2026-11-14T10:08:00Z",
   "action": "Turned on a second try through the second processor for the 312 merchants set up with both",
   "effect": "The failing share fell from 28.3 % to 24.8 %; about 115 orders went through that would have failed",
   "outcome": "better",
   "owner": "Mateus Okafor, payments engineering lead"
  },
  {
   "at": "2026-11-14T10:12:00Z",
   "action": "Put a message in the checkout: please use another way to pay or come back later",
   "effect": "Effect not measured yet",
   "outcome": "unknown",
   "owner": "Ingrid Achterberg, customer support lead"
  },
  {
   "at": "2026-11-14T10:16:00Z",
   "action": "Had a new certificate issued and sent it to the processor for acceptance",
   "effect": "The processor expects to accept it between 10:45 and 11:15 UTC",
   "owner": "Mateus Okafor, payments engineering lead"
  }
 ],
 "options": [
  {
   "title": "Switch at 11:00 UTC if the certificate is not working",
   "summary": "Wait for the new certificate until 11:00 UTC. If it is not working by then, move the failing payments to the second processor until 20:00 UTC.",
   "pros": [
    "Ends the failures by about 11:10 UTC whatever the largest processor does",
    "Stays clear of the second credit step at 11:42 UTC",
    "Tested in a drill last month with a tenth of the payments"
   ],
   "cons": [
    "Moves volume that we promised to the largest processor; counsel is checking what that costs",
    "The second processor has not carried this load before"
   ],
   "cost": "39,000 to 50,000 US dollars in extra fees (0.35 % of the value moved) if used from 11:00 to 20:00 UTC",
   "people": "2 of our engineers, 1 duty manager at the second processor",
   "duration": "10 minutes to switch, 5 minutes to undo",
   "risk": "The second processor slows down in the midday peak and some payments fail there",
   "fallback": "If more than 2 % fail there for five minutes, switch back within 5 minutes and show the come-back-later page until the certificate works",
   "does_nothing": false,
   "recommended": true
  },
  {
   "title": "Wait for the new certificate, however long it takes",
   "summary": "Do nothing more. Payments come back when the processor has accepted the certificate.",
   "pros": [
    "No extra fees",
    "No new risk from a switch",
    "Keeps the volume promise to the largest processor"
   ],
   "cons": [
    "The end is in the processor''s hands",
    "Credits rise to 120,000 euros at 11:42 UTC",
    "Runs into the midday peak from 11:00 UTC"
   ],
   "cost": "About 407,000 US dollars of merchants'' sales lost per further hour, more in the peak",
   "people": "Nobody further",
   "duration": "Likely until 10:45 to 11:15 UTC; no upper limit is promised",
   "risk": "Two of the three largest merchants move to another provider at 12:00 UTC",
   "fallback": "Decide on the switch again at 11:30 UTC",
   "does_nothing": true,
   "recommended": false
  },
  {
   "title": "Close the failing route and ask shoppers to come back later",
   "summary": "Stop sending payments to the largest processor. Shoppers on this route see a page that asks them to come back in two hours.",
   "pros": [
    "Nobody sees \"payment declined\"",
    "No further payment can be charged twice",
    "Can be done in 2 minutes"
   ],
   "cons": [
    "Sales are lost as they are now",
    "Credits fall due as with waiting"
   ],
   "cost": "About 407,000 US dollars of merchants'' sales lost per further hour, as now",
   "people": "1 engineer",
   "duration": "2 minutes to close, 2 minutes to open",
   "risk": "Shoppers may not come back",
   "fallback": "Open the route again",
   "does_nothing": false,
   "recommended": false
  }
 ],
 "plan": [
  {
   "step": "Second try through the second processor for 312 merchants",
   "due": "10:08 UTC today",
   "owner": "Mateus Okafor",
   "resources": "1 engineer",
   "status": "done"
  },
  {
   "step": "Get the new certificate accepted by the processor",
   "due": "10:45 to 11:15 UTC today",
   "owner": "Mateus Okafor",
   "resources": "2 engineers on the line with the processor",
   "status": "in_progress"
  },
  {
   "step": "Prepare the switch to the second processor, so that it can start at 11:00",
   "due": "10:55 UTC today",
   "owner": "Leila Brandt",
   "resources": "2 engineers",
   "status": "in_progress"
  },
  {
   "step": "Check all failed orders for double charges",
   "due": "11:30 UTC today",
   "owner": "Payments data lead",
   "resources": "2 analysts",
   "status": "in_progress"
  },
  {
   "step": "Let payments back in three steps: 10 %, 50 %, all, five minutes each",
   "due": "15 minutes from acceptance",
   "owner": "Mateus Okafor",
   "resources": "2 engineers",
   "status": "planned"
  },
  {
   "step": "Watch for 60 minutes; called resolved when fewer than 1 in 100 orders fail throughout",
   "due": "60 minutes after the last step",
   "owner": "Leila Brandt",
   "resources": "On-call team",
   "status": "planned"
  },
  {
   "step": "Invite the affected shoppers, through the merchants, to pay again",
   "due": "18:00 UTC today",
   "owner": "Ingrid Achterberg",
   "resources": "Support desk, 4 people",
   "status": "planned"
  },
  {
   "step": "Read the end dates of the other 42 certificates without monitoring",
   "due": "14:00 UTC today",
   "owner": "Platform team lead",
   "resources": "2 engineers",
   "status": "planned"
  },
  {
   "step": "Go back to last week''s gateway software",
   "due": null,
   "owner": "Mateus Okafor",
   "resources": null,
   "status": "wont_do"
  }
 ],
 "prevention": [
  "Monitor all 214 certificates, with alarms 60, 30 and 7 days before the end date",
  "Renew certificates automatically instead of by hand once a year",
  "Name one role that is responsible for the complete list, with a deputy",
  "Send reminders to a team''s duty queue, never to one mailbox",
  "Make the alarm say why a processor refuses us"
 ],
 "delay_risks": [
  {
   "horizon": "Each further hour",
   "consequence": "About 5,900 more orders fail, worth about 1.2 million US dollars; a fifth to a half of that value is lost for good",
   "low": 245000,
   "high": 611000,
   "currency": "USD",
   "inferred": true
  },
  {
   "horizon": "From 10:42 UTC, 60 minutes",
   "consequence": "Service credits to the three largest merchants fall due for the first time",
   "at": "2026-11-14T10:42:00Z",
   "low": 45000,
   "high": 45000,
   "currency": "EUR",
   "inferred": false
  },
  {
   "horizon": "From 11:00 UTC, midday peak",
   "consequence": "About 30 % more orders than now, so each hour of the peak loses about 30 % more sales",
   "at": "2026-11-14T11:00:00Z",
   "low": 319000,
   "high": 794000,
   "currency": "USD",
   "inferred": true
  },
  {
   "horizon": "From 11:42 UTC, 120 minutes",
   "consequence": "The same credits rise to 120,000 euros in all, in place of 45,000",
   "at": "2026-11-14T11:42:00Z",
   "low": 120000,
   "high": 120000,
   "currency": "EUR",
   "inferred": false
  },
  {
   "horizon": "From 12:00 UTC",
   "consequence": "Two of the three largest merchants have told us that they will then send today''s card payments to another provider",
   "at": "2026-11-14T12:00:00Z",
   "inferred": false
  },
  {
   "horizon": "Until all are monitored",
   "consequence": "One of the other 42 certificates without monitoring can expire unseen in the same way",
   "inferred": true
  }
 ],
 "ask": {
  "question": "If the new certificate is not working by 11:00 UTC, may we move the failing payments to our second processor until 20:00 UTC, for 39,000 to 50,000 US dollars in extra fees?",
  "deadline": "2026-11-14T11:00:00Z",
  "options": [
   0,
   1,
   2
  ]
 },
 "not_known_yet": [
  {
   "section": "situation",
   "what": "Whether the processor accepts the new certificate before 11:00 UTC",
   "who": "Payments engineering lead",
   "by": "2026-11-14T10:45:00Z"
  },
  {
   "section": "impact",
   "what": "Whether a shopper was charged twice in the 2,541 failed orders not checked yet",
   "who": "Payments data lead",
   "by": "2026-11-14T11:30:00Z"
  },
  {
   "section": "impact",
   "what": "How many of the failed orders shoppers have already placed again",
   "who": "Payments data lead",
   "by": "2026-11-14T12:30:00Z"
  },
  {
   "section": "impact",
   "what": "What this costs us in all",
   "who": "Finance lead",
   "by": "2026-11-17T12:00:00Z"
  },
  {
   "section": "systems",
   "what": "When the other 42 certificates without monitoring end",
   "who": "Platform team lead",
   "by": "2026-11-14T14:00:00Z"
  },
  {
   "section": "timeline",
   "what": "When exactly the first merchant called (about 10:00 UTC)",
   "who": "Customer support lead",
   "by": "2026-11-14T11:00:00Z"
  },
  {
   "section": "cause",
   "what": "Whether an attack can be ruled out",
   "who": "Security lead",
   "by": "2026-11-14T12:00:00Z"
  },
  {
   "section": "cause",
   "what": "Why one owner for all certificates was not decided after the audit",
   "who": "Chief technology officer",
   "by": "2026-11-16T15:00:00Z"
  },
  {
   "section": "mitigation",
   "what": "Whether the message in the checkout helps shoppers to pay another way",
   "who": "Payments data lead",
   "by": "2026-11-14T10:45:00Z"
  },
  {
   "section": "plan",
   "what": "Whether the second processor can carry the failing payments through the midday peak",
   "who": "Duty manager of the second processor",
   "by": "2026-11-14T10:45:00Z"
  },
  {
   "section": "prevention",
   "what": "How many other suppliers depend on certificates that we renew by hand"
  },
  {
   "section": "waiting",
   "what": "Whether the third large merchant also moves its payments at 12:00 UTC",
   "who": "Key account lead",
   "by": "2026-11-14T10:45:00Z"
  },
  {
   "section": "ask",
   "what": "What moving volume would cost under the promise to the largest processor",
   "who": "Counsel",
   "by": "2026-11-14T10:45:00Z"
  },
  {
   "section": "other",
   "what": "Whether the insurer must be told, and by when",
   "who": "Finance lead",
   "by": "2026-11-14T16:00:00Z"
  }
 ],
 "next_update_at": "2026-11-14T11:15:00Z",
 "answers": [
  {
   "question": "what-in-one-sentence",
   "text": "Since 09:42 UTC one in four card payments has failed, because the certificate that identifies us to our largest processor expired; a new one is with the processor.",
   "certainty": "confirmed",
   "who": "Incident lead",
   "source": "Payment gateway logs (E-01), certificate (E-02)",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "question": "over-or-ongoing",
   "text": "Still going on. The cause is found, the failing share is down from 28.3 % to 24.8 %, and nothing is fixed yet.",
   "certainty": "confirmed",
   "who": "Incident lead",
   "source": "Payment gateway logs (E-01)",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "question": "start-and-notice",
   "text": "It started at 09:42 UTC; our alarm came at 09:49, seven minutes later.",
   "certainty": "confirmed",
   "source": "Timeline",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "question": "how-found-out",
   "text": "From our own monitoring. The first merchant called at about 10:00 UTC, some ten minutes after the alarm.",
   "certainty": "likely",
   "who": "Customer support lead",
   "by": "2026-11-14T11:00:00Z",
   "source": "Alarm record; the support desk''s memory for the call",
   "as_of": "2026-11-14T10:19:00Z"
  },
  {
   "question": "key-accounts-and-safety",
   "text": "Our three largest merchants are affected. 14 pharmacies are among the 1,116 merchants; other ways to pay work in all of them.",
   "certainty": "confirmed",
   "who": "Key account lead",
   "source": "Merchant list compared with the gateway logs",
   "as_of": "2026-11-14T10:19:00Z"
  },
  {
   "question": "cost-so-far",
   "text": "Orders worth 774,200 US dollars failed. About a third, 258,000, is likely lost for good to our merchants. Our own fee on that third is about 3,600, at 1.4 %.",
   "certainty": "likely",
   "who": "Finance lead",
   "by": "2026-11-17T12:00:00Z",
   "source": "Finance estimate",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "question": "penalties-under-contract",
   "text": "None yet. 45,000 euros in service credits from 10:42 UTC, 120,000 in all from 11:42 UTC, for three merchants. Counsel is reading the clauses.",
   "certainty": "likely",
   "who": "Counsel",
   "by": "2026-11-14T10:45:00Z",
   "source": "Service-level annexes",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "question": "insured",
   "certainty": "unknown",
   "who": "Finance lead",
   "by": "2026-11-14T16:00:00Z"
  },
  {
   "question": "how-sure",
   "text": "The expiry is confirmed from three sides: the certificate, our logs and the processor. Why nobody was warned is partly confirmed. Refusals that go on with the new certificate would change our view.",
   "certainty": "confirmed",
   "source": "Causes",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "question": "change-we-made",
   "text": "No. The last software release was 15 hours earlier and is not involved; a renewal was left undone because no reminder arrived.",
   "certainty": "confirmed",
   "who": "Payments engineering lead",
   "source": "Release log, mail log (E-04)",
   "as_of": "2026-11-14T10:18:00Z"
  },
  {
   "question": "prior-warnings",
   "text": "An audit six months ago asked for monitoring of every certificate; 171 of 214 are covered today. The search for other warnings goes on.",
   "certainty": "likely",
   "who": "Chief technology officer",
   "by": "2026-11-16T15:00:00Z",
   "source": "Audit report, finding 7",
   "as_of": "2026-11-14T10:19:00Z"
  },
  {
   "question": "who-leads",
   "text": "Leila Brandt, incident lead, until 18:00 UTC. Her deputy is Mateus Okafor, payments engineering lead.",
   "certainty": "confirmed",
   "source": "Duty plan",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "question": "why-only-now",
   "text": "Alarm 09:49, SEV2 at 09:53, SEV1 and the chief technology officer at 10:02, you at 10:15 UTC. Those last 13 minutes went into finding the cause; the message could have gone out with SEV1.",
   "certainty": "confirmed",
   "source": "Timeline",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "question": "customer-data",
   "text": "No sign that data was seen, lost or changed. Checked so far: gateway and key-access logs of the last 7 days. The check ends at 12:00 UTC.",
   "certainty": "likely",
   "who": "Security lead",
   "by": "2026-11-14T12:00:00Z",
   "source": "Security lead",
   "as_of": "2026-11-14T10:17:00Z"
  },
  {
   "question": "regulator-deadline",
   "certainty": "unknown",
   "who": "Counsel and compliance lead",
   "by": "2026-11-14T11:30:00Z"
  },
  {
   "question": "when-fixed",
   "text": "Payments likely back between 10:45 and 11:15 UTC, then 15 minutes of stepwise return and 60 minutes of watching. It depends on the processor; we check with it at 10:45.",
   "certainty": "likely",
   "who": "Payments engineering lead",
   "by": "2026-11-14T10:45:00Z",
   "source": "Change desk of the processor, by telephone",
   "as_of": "2026-11-14T10:18:00Z"
  },
  {
   "question": "how-known-fixed",
   "text": "Fewer than 1 in 100 card orders failing in every five minutes for 60 minutes.",
   "certainty": "confirmed",
   "source": "Plan",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "question": "again-tonight",
   "text": "Not with this certificate: the new one is valid for a year. 42 others are without monitoring; their end dates will be read by 14:00 UTC.",
   "certainty": "likely",
   "who": "Platform team lead",
   "by": "2026-11-14T14:00:00Z",
   "source": "Register of certificates",
   "as_of": "2026-11-14T10:18:00Z"
  },
  {
   "question": "happened-before",
   "text": "Not through a certificate, as far as the records of the last three years show. A 41-minute card failure last year came from a network fault; both actions from it are done.",
   "certainty": "likely",
   "who": "Incident lead",
   "source": "Incident register",
   "as_of": "2026-11-14T10:19:00Z"
  },
  {
   "question": "what-to-say-outside",
   "text": "\"Some card payments have been failing since 09:42 UTC. We know the cause, a repair is under way, and other ways to pay work.\" Pass calls to the communications lead.",
   "certainty": "confirmed",
   "who": "Communications lead",
   "source": "Agreed with counsel at 10:11 UTC",
   "as_of": "2026-11-14T10:12:00Z"
  },
  {
   "question": "if-no-or-later",
   "text": "About 407,000 US dollars of merchants'' sales are likely lost with each further hour, and credits rise to 120,000 euros at 11:42 UTC.",
   "certainty": "likely",
   "source": "Cost of waiting",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "question": "next-word",
   "text": "At 11:15 UTC by message, even if nothing has changed, from Leila Brandt.",
   "certainty": "confirmed",
   "as_of": "2026-11-14T10:20:00Z"
  }
 ],
 "audience": {
  "name": "Noor Vandersteen",
  "title": "Chief executive",
  "address": "Noor",
  "time_zone": "Europe/Amsterdam",
  "directness": "direct",
  "formality": "informal",
  "detail": "headlines",
  "minutes": 8,
  "worries": [
   "customers",
   "money",
   "press",
   "recurrence"
  ]
 },
 "meeting": {
  "at": "2026-11-14T10:50:00Z",
  "place": "Video call"
 },
 "timeline": [
  {
   "at": "2025-11-14",
   "event": "Certificate renewed by hand for one year",
   "source": "Certificate (E-02)"
  },
  {
   "at": "2026-08",
   "event": "Mailbox that receives the reminders is closed when teams are reorganised",
   "source": "Mail administration"
  },
  {
   "at": "2026-11-07",
   "event": "Third and last reminder is returned as undeliverable",
   "source": "Mail log (E-04)"
  },
  {
   "at": "2026-11-14T09:42:00Z",
   "event": "Certificate for the largest processor expires",
   "starred": true,
   "source": "Certificate (E-02)"
  },
  {
   "at": "2026-11-14T09:42:00Z",
   "event": "First card payments are refused",
   "source": "Payment gateway logs (E-01)"
  },
  {
   "at": "2026-11-14T09:49:00Z",
   "event": "Alarm: processor not reachable; on-call team starts",
   "starred": true,
   "source": "Alarm record"
  },
  {
   "at": "2026-11-14T09:52:00Z",
   "until": "2026-11-14T10:06:00Z",
   "event": "A fault at the processor is suspected and looked for together with its duty desk",
   "source": "Incident channel"
  },
  {
   "at": "2026-11-14T09:53:00Z",
   "event": "Incident declared, SEV2",
   "source": "Incident channel"
  },
  {
   "at": "2026-11-14T09:58:00Z",
   "event": "Gateways restarted; the failing share rises",
   "starred": true,
   "source": "Incident channel"
  },
  {
   "at": "2026-11-14T10:00Z~",
   "event": "First merchant calls support",
   "source": "Support desk, from memory"
  },
  {
   "at": "2026-11-14T10:02:00Z",
   "event": "Raised to SEV1; chief technology officer told",
   "source": "Incident channel"
  },
  {
   "at": "2026-11-14T10:06:00Z",
   "event": "Expired certificate found; the processor confirms it",
   "starred": true,
   "source": "Note of the call (E-05)"
  },
  {
   "at": "2026-11-14T10:08:00Z",
   "event": "Second try through the second processor turned on; the failing share begins to fall",
   "starred": true,
   "source": "Incident channel"
  },
  {
   "at": "2026-11-14T10:12:00Z",
   "event": "Message in the checkout and first public notice",
   "source": "Status page"
  },
  {
   "at": "2026-11-14T10:15:00Z",
   "event": "Chief executive told; meeting set for 10:50 UTC",
   "source": "Message record"
  },
  {
   "at": "2026-11-14T10:16:00Z",
   "event": "New certificate issued and sent to the processor",
   "starred": true,
   "source": "Incident channel"
  }
 ],
 "evidence": [
  {
   "title": "E-01 Payment gateway logs, five-minute counts",
   "link": "https://evidence.northwindpay.example/E-01",
   "caption": "Counts from 07:50 to 10:20 UTC. The eight readings from 09:40 add up to **3,746** failed of 16,186; 5 of 787 fell before 09:42, so **3,741 of 15,399** since the start."
  },
  {
   "title": "E-02 The expired certificate and the register of 214 certificates",
   "link": "https://evidence.northwindpay.example/E-02",
   "caption": "End of validity 09:42:00 UTC; 171 monitored, 43 not."
  },
  {
   "title": "E-03 Chart: share of card orders that failed",
   "link": "https://evidence.northwindpay.example/E-03",
   "caption": "Made from E-01; highest point 28.3 % in the five minutes from 10:05 UTC."
  },
  {
   "title": "E-04 Mail log: three reminders returned",
   "link": "https://evidence.northwindpay.example/E-04",
   "caption": "Sent 30, 14 and 7 days before the end date."
  },
  {
   "title": "E-05 Note of the call with the processor''s duty desk",
   "caption": "On paper with the incident lead; 09:52 to 10:06 UTC."
  }
 ],
 "legal_clocks": [
  {
   "regime": "dora",
   "trigger": "aware",
   "triggered_at": "2026-11-14T09:49:00Z",
   "note": "May apply; counsel is asked. Counted from the first alarm."
  },
  {
   "regime": "dora",
   "trigger": "classified",
   "triggered_at": null,
   "note": "Not classified yet; counsel and compliance decide by 11:30 UTC. The clock starts with their decision."
  },
  {
   "regime": "other",
   "trigger": "aware",
   "triggered_at": "2026-11-14T09:49:00Z",
   "submitted_at": "2026-11-14T10:18:00Z",
   "note": "Contract: notice to the three largest merchants within 60 minutes of noticing. Given by e-mail."
  }
 ],
 "actions": [
  {
   "title": "Install the new certificate and let payments back in three steps",
   "kind": "repair",
   "owner": "Mateus Okafor",
   "due": "2026-11-14",
   "priority": "high",
   "done_when": "Fewer than 1 in 100 card orders fail for 60 minutes",
   "ticket": "https://tickets.northwindpay.example/PAY-4127",
   "status": "in_progress",
   "reason": "Waits for the processor to accept the certificate"
  },
  {
   "title": "Second try through the second processor for 312 merchants",
   "kind": "mitigate",
   "owner": "Mateus Okafor",
   "due": "2026-11-14",
   "priority": "high",
   "done_when": "The failing share falls in two readings in a row",
   "ticket": "https://tickets.northwindpay.example/PAY-4126",
   "status": "done",
   "reason": "28.3 %, then 26.2 %, then 24.8 %"
  },
  {
   "title": "Go back to last week''s gateway software",
   "kind": "mitigate",
   "owner": "Mateus Okafor",
   "due": null,
   "priority": "low",
   "ticket": "https://tickets.northwindpay.example/PAY-4128",
   "status": "wont_do",
   "reason": "The failures began in the minute of the expiry, 15 hours after the release; another restart could do harm"
  },
  {
   "title": "Check all failed orders for double charges",
   "kind": "investigate",
   "owner": "Payments data lead",
   "due": "2026-11-14",
   "priority": "high",
   "done_when": "Every failed order is compared with both settlement files",
   "ticket": "https://tickets.northwindpay.example/PAY-4129",
   "status": "in_progress",
   "reason": "1,200 orders done, none charged twice"
  },
  {
   "title": "Put all 214 certificates under monitoring, alarms 60, 30 and 7 days ahead",
   "kind": "detect",
   "owner": "Platform team lead",
   "due": "2026-11-18",
   "priority": "high",
   "done_when": "A test alarm has come for each of the 214",
   "ticket": "https://tickets.northwindpay.example/PLT-882",
   "status": "open",
   "reason": "Starts when payments are back"
  },
  {
   "title": "Renew certificates automatically",
   "kind": "prevent",
   "owner": null,
   "due": null,
   "priority": "medium",
   "done_when": "Three certificates have been renewed without a manual step",
   "ticket": "https://tickets.northwindpay.example/PLT-883",
   "status": "open",
   "reason": "No owner yet; people and money are not decided"
  },
  {
   "title": "Name one role and a deputy for the complete list of certificates",
   "kind": "process",
   "owner": "Chief technology officer",
   "due": "2026-11-20",
   "priority": "high",
   "done_when": "The role is in the duty plan and in the hand-over list",
   "status": "open",
   "reason": "Repeats the audit''s proposal"
  },
  {
   "title": "Write to the affected shoppers through their merchants",
   "kind": "other",
   "owner": "Ingrid Achterberg",
   "due": "2026-11-14",
   "priority": "medium",
   "done_when": "All 1,116 merchants have the text",
   "status": "open",
   "reason": "The text waits for the result on double charges"
  }
 ],
 "lessons": [
  "Open connections hid how far the failure reached; a restart closed them and made it complete",
  "An alarm that says why a connection is refused would have saved most of 14 minutes",
  "A reminder to one mailbox is not a control",
  "The second try helped within minutes because 312 merchants had been set up with both processors beforehand"
 ],
 "communications": [
  {
   "at": "2026-11-14T10:05:00Z",
   "channel": "Note to the support desk",
   "text": "Card payments have been failing for part of the shoppers since 09:42 UTC. Please say: we are working on it, other ways to pay work, please do not try the same card again and again. We do not know the cause yet."
  },
  {
   "at": "2026-11-14T10:12:00Z",
   "channel": "Status page",
   "text": "Since 09:42 UTC about one in four card payments has failed. We know the cause and a repair is under way. Other ways to pay work. We will write here again by 11:15 UTC, even if nothing has changed."
  },
  {
   "at": "2026-11-14T10:15:00Z",
   "channel": "Message to the chief executive",
   "text": "Noor, one in four card payments has failed since 09:42 UTC, about 3,200 orders so far. Cause found: an expired certificate towards our largest processor. Not fixed yet. I would like eight minutes with you at 10:50 UTC; there is one decision for you by 11:00. Leila"
  },
  {
   "at": "2026-11-14T10:18:00Z",
   "channel": "E-mail to all 1,860 merchants",
   "text": "Since 09:42 UTC about one in four card payments has failed. The cause is an expired certificate on our side. We expect payments back between 10:45 and 11:15 UTC; this is an estimate. Failed orders are kept and can be paid again. In the orders checked so far, nobody was charged twice; we will write again when all are checked."
  }
 ],
 "notes": "Everything here is invented: Northwind Pay, its people, merchants, processors, contracts, addresses and all figures. No real company or person is meant, and nothing was taken from a real incident. The record shows the state at 10:20 UTC on 14 November 2026, 38 minutes after the start; the meeting with the chief executive is at 10:50 UTC (11:50 in Amsterdam). \"Largest processor\" and \"second processor\" are left without names on purpose. Amounts of different kinds (value at risk, loss, loss per hour, credits) and currencies must not be added up."
}
','queued',NULL,0,NULL,'','[]','{}','',NULL,1,1,'{
 "format": "forthright.incident/1",
 "title": "One in four card payments has failed since 09:42 UTC; the repair is under way",
 "organisation": "Northwind Pay",
 "area": "Card payments",
 "sources": [
  "Invented sample: incident channel, 09:49 to 10:20 UTC",
  "Invented sample: payment gateway logs, 07:50 to 10:20 UTC",
  "https://status.northwindpay.example/card-payments"
 ],
 "severity": {
  "level": "SEV1",
  "reason": "One in four card payments fails, 1,116 of 1,860 merchants are affected, it is still going on, and the way out needs a contract decision by the chief executive. Raised from SEV2 at 10:02 UTC."
 },
 "status": "identified",
 "times": {
  "started": "2026-11-14T09:42:00Z",
  "detected": "2026-11-14T09:49:00Z",
  "declared": "2026-11-14T09:53:00Z",
  "mitigated": null,
  "resolved": null
 },
 "detection": "monitoring",
 "escalation": {
  "told": [
   {
    "who": "On-call payments engineer (by alarm)",
    "at": "2026-11-14T09:49:00Z"
   },
   {
    "who": "Payments engineering lead",
    "at": "2026-11-14T09:53:00Z"
   },
   {
    "who": "Chief technology officer",
    "at": "2026-11-14T10:02:00Z"
   },
   {
    "who": "Customer support lead",
    "at": "2026-11-14T10:04:00Z"
   },
   {
    "who": "Counsel and compliance lead",
    "at": "2026-11-14T10:09:00Z"
   },
   {
    "who": "Communications lead",
    "at": "2026-11-14T10:10:00Z"
   },
   {
    "who": "Finance lead",
    "at": "2026-11-14T10:11:00Z"
   },
   {
    "who": "Duty manager of the second processor (time not noted)"
   },
   {
    "who": "Chief executive (short message, meeting at 10:50 UTC)",
    "at": "2026-11-14T10:15:00Z"
   }
  ],
  "reasons": [
   "revenue",
   "trust",
   "executive_decision",
   "legal_duty"
  ],
  "decision": "ceo_now"
 },
 "summary": {
  "plain": "Our largest card processor refuses our payments because a security certificate, the proof that a payment comes from us, expired at 09:42 UTC. It is still going on: 3,741 orders worth about 0.77 million US dollars have failed, and about a third of that value is likely lost for good. A new certificate is with the processor; we expect payments back between 10:45 and 11:15 UTC. We need one decision from you by 11:00 UTC.",
  "technical": "The client certificate that our gateways present to the largest processor (mutual TLS) reached `notAfter` at **09:42:00 UTC**. Every new connection has since ended with TLS alert 45, `certificate_expired`.\n\n- Connections opened before 09:42 went on working until they were closed, so the failing share grew over several minutes instead of at once.\n- The rolling restart at 09:58 closed those too. From then on nearly all traffic to this processor failed: about 28 % of card payments, the share it normally carries.\n- A second try through the second processor is on for the 312 merchants that are set up with both.\n- The new certificate was issued at 10:16. The processor has to add it to its accepted list before it works; that step is theirs."
 },
 "affected_systems": [
  {
   "name": "Card payments through the largest processor",
   "kind": "service",
   "effect": "Nearly all payments on this route are refused; the other routes work"
  },
  {
   "name": "Payment interface that merchants'' shops call",
   "kind": "api",
   "effect": "Answers, but reports \"payment declined\" for one order in four"
  },
  {
   "name": "Payment gateways (24 machines)",
   "kind": "infrastructure",
   "effect": "Healthy; they hold the expired certificate"
  },
  {
   "name": "Largest card processor",
   "kind": "third_party",
   "effect": "Working; refuses our connections, as it must with an expired certificate"
  },
  {
   "name": "Second card processor",
   "kind": "third_party",
   "effect": "Working; takes second tries for 312 merchants within its daily limit"
  },
  {
   "name": "Order database",
   "kind": "database",
   "effect": "No fault; every failed order is kept and can be paid again"
  },
  {
   "name": "Merchant support desk",
   "kind": "other",
   "effect": "148 contacts in 38 minutes; waiting time about 12 minutes"
  }
 ],
 "impact": [
  {
   "dimension": "duration",
   "name": "Running so far",
   "value": 38,
   "unit": "minutes",
   "text": "Still running; counted from 09:42 to 10:20 UTC",
   "certainty": "confirmed",
   "source": "Timeline: first refused payment to the time of this record",
   "as_of": "2026-11-14T10:20:00Z",
   "key_figure": 1
  },
  {
   "dimension": "duration",
   "name": "Expected length in all",
   "value": null,
   "low": 63,
   "high": 93,
   "unit": "minutes",
   "text": "If the processor accepts the new certificate between 10:45 and 11:15 UTC",
   "certainty": "likely",
   "source": "Change desk of the processor, by telephone",
   "as_of": "2026-11-14T10:18:00Z"
  },
  {
   "dimension": "operations",
   "name": "Orders that failed",
   "value": 3741,
   "unit": "orders",
   "share": {
    "percent": 24.3,
    "of": "card orders tried since 09:42 UTC"
   },
   "text": "3,741 of 15,399; on a normal morning fewer than 1 in 100 fail",
   "certainty": "confirmed",
   "source": "Payment gateway logs (E-01)",
   "as_of": "2026-11-14T10:20:00Z",
   "key_figure": 2
  },
  {
   "dimension": "operations",
   "name": "Failing in the latest five minutes, 10:15 to 10:20 UTC",
   "value": 24.8,
   "unit": "%",
   "text": "515 of 2,075 card orders",
   "certainty": "confirmed",
   "source": "Payment gateway logs (E-01)",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "dimension": "operations",
   "name": "Failing in the worst five minutes, 10:05 to 10:10 UTC",
   "value": 28.3,
   "unit": "%",
   "text": "580 of 2,049 card orders",
   "certainty": "confirmed",
   "source": "Payment gateway logs (E-01)",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "dimension": "revenue",
   "name": "Value of the orders that failed",
   "value": 774200,
   "unit": null,
   "currency": "USD",
   "money_kind": "value_at_risk",
   "text": "Sales of our merchants, not our own income; a basket tried again as a new order counts twice",
   "certainty": "confirmed",
   "source": "Order amounts in the gateway logs, at today''s exchange rates",
   "as_of": "2026-11-14T10:20:00Z",
   "key_figure": 3
  },
  {
   "dimension": "revenue",
   "name": "Merchants'' sales lost for good so far",
   "value": 258000,
   "low": 155000,
   "high": 387000,
   "unit": null,
   "currency": "USD",
   "money_kind": "loss",
   "text": "A third of the value that failed; a fifth to a half as the range",
   "certainty": "likely",
   "source": "Finance estimate: in last year''s 41-minute card failure two thirds of failed orders were paid again within a day",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "dimension": "revenue",
   "name": "Merchants'' sales lost for good with each further hour",
   "value": 407000,
   "low": 245000,
   "high": 611000,
   "unit": null,
   "currency": "USD",
   "money_kind": "loss_per_hour",
   "text": "Loss so far divided by 38 minutes; the midday peak from 11:00 UTC would add about 30 %",
   "certainty": "likely",
   "source": "Finance estimate from the loss so far",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "dimension": "customers",
   "name": "Shoppers who could not pay",
   "value": 3230,
   "low": 3050,
   "high": 3400,
   "unit": "shoppers",
   "share": {
    "percent": 24.0,
    "of": "13,460 shoppers who tried a card since 09:42 UTC"
   },
   "text": "They saw \"payment declined\"; other ways to pay work",
   "certainty": "likely",
   "source": "Count of different cards in the gateway logs; a shopper with two cards counts twice",
   "as_of": "2026-11-14T10:20:00Z",
   "key_figure": 4
  },
  {
   "dimension": "customers",
   "name": "Merchants with at least one failed order",
   "value": 1116,
   "unit": "merchants",
   "share": {
    "percent": 60.0,
    "of": "1,860 merchants"
   },
   "text": null,
   "certainty": "confirmed",
   "source": "Payment gateway logs (E-01)",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "dimension": "operations",
   "name": "Contacts to merchant support",
   "value": 148,
   "unit": "contacts",
   "text": "22 in the same 38 minutes a week ago",
   "certainty": "confirmed",
   "source": "Support desk counter",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "dimension": "data",
   "name": "Shoppers charged twice",
   "value": 0,
   "unit": "shoppers",
   "text": "None in the first 1,200 of 3,741 failed orders; the other 2,541 are being checked",
   "certainty": "likely",
   "source": "Comparison with the settlement files of both processors",
   "as_of": "2026-11-14T10:18:00Z"
  },
  {
   "dimension": "security",
   "name": "Signs of an attack",
   "value": null,
   "unit": null,
   "text": "None found in the gateway and key-access logs of the last 7 days; the check ends at 12:00 UTC",
   "certainty": "likely",
   "source": "Security lead",
   "as_of": "2026-11-14T10:17:00Z"
  },
  {
   "dimension": "compliance",
   "name": "Notice to the financial supervisor",
   "value": null,
   "unit": null,
   "text": "May be due; counsel and compliance decide by 11:30 UTC",
   "certainty": "unknown",
   "source": "Counsel",
   "as_of": "2026-11-14T10:14:00Z"
  },
  {
   "dimension": "compliance",
   "name": "Fine",
   "value": null,
   "unit": null,
   "currency": "EUR",
   "money_kind": "fine",
   "text": "No proceeding is known; counsel has not assessed it yet",
   "certainty": "unknown",
   "source": "Counsel",
   "as_of": "2026-11-14T10:14:00Z"
  },
  {
   "dimension": "contract",
   "name": "Service credits owed to the three largest merchants",
   "value": 0,
   "unit": null,
   "currency": "EUR",
   "money_kind": "redress",
   "text": "None so far; the first step falls due after 60 minutes, at 10:42 UTC",
   "certainty": "confirmed",
   "source": "Service-level annexes of the three contracts",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "dimension": "revenue",
   "name": "Goodwill credit, if we offer one",
   "value": null,
   "high": 32300,
   "unit": null,
   "currency": "USD",
   "money_kind": "redress",
   "text": "Not decided; 10 US dollars for each of 3,230 shoppers would be the most",
   "certainty": "unknown",
   "source": "Finance lead",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "dimension": "revenue",
   "name": "Total cost to us",
   "value": null,
   "unit": null,
   "currency": "USD",
   "money_kind": "total_cost",
   "text": "Not known yet; finance will add up fees, credits and extra work",
   "certainty": "unknown",
   "source": "Finance lead",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "dimension": "reputation",
   "name": "Public posts about failed payments",
   "value": 64,
   "unit": "posts",
   "text": "3 in the same 38 minutes a week ago; no journalist has called so far",
   "certainty": "confirmed",
   "source": "Communications desk",
   "as_of": "2026-11-14T10:19:00Z"
  },
  {
   "dimension": "other",
   "name": "Large merchants that paused their campaigns",
   "value": 2,
   "unit": "merchants",
   "share": {
    "percent": 66.7,
    "of": "our three largest merchants"
   },
   "text": "Both will start again once payments are normal",
   "certainty": "confirmed",
   "source": "Key account lead, by telephone",
   "as_of": "2026-11-14T10:16:00Z"
  }
 ],
 "metric_series": [
  {
   "name": "Share of card orders that failed",
   "unit": "%",
   "source": "Payment gateway logs (E-01), each order counted once; each point is the five minutes that begin at that time. No reading at 08:35 UTC: the log collector was being updated.",
   "points": []
  },
  {
   "name": "Card orders that failed",
   "unit": "orders in five minutes",
   "source": "Payment gateway logs (E-01), each order counted once; each point is the five minutes that begin at that time. No reading at 08:35 UTC: the log collector was being updated.",
   "points": []
  },
  {
   "name": "Card orders tried",
   "unit": "orders in five minutes",
   "source": "Payment gateway logs (E-01), each order counted once; each point is the five minutes that begin at that time. No reading at 08:35 UTC: the log collector was being updated.",
   "points": []
  }
 ],
 "data_point": "In the worst five minutes, from 10:05 UTC, 580 of 2,049 card orders failed: 28 in every 100. On a normal morning it is fewer than 1 in 100.",
 "causes": [
  {
   "statement": "The certificate that proves to our largest card processor that a payment comes from us expired at 09:42 UTC. The processor has refused our payments since.",
   "kind": "trigger",
   "certainty": "confirmed",
   "evidence": "- End of validity in the certificate itself: **09:42:00 UTC** (E-02).\n- First refusal in the gateway logs: **09:42:03 UTC**, `certificate_expired` (E-01).\n- The processor''s duty desk read the same error from its side at 10:06 UTC (E-05).",
   "disproved_by": "Payments that are still refused after the processor has accepted the new certificate",
   "next_check": "Send 20 test payments with the new certificate as soon as it is accepted",
   "next_check_at": "2026-11-14T10:45:00Z",
   "source": "Payments engineering lead",
   "as_of": "2026-11-14T10:06:00Z"
  },
  {
   "statement": "The certificate is renewed by hand once a year, and this year''s three reminders went to a mailbox that was closed three months ago.",
   "kind": "contributing",
   "why_of": 0,
   "certainty": "confirmed",
   "evidence": "The mail log shows the reminders sent 30, 14 and 7 days before the end date, each returned as undeliverable (E-04).",
   "disproved_by": "A reminder that reached another mailbox and was read there",
   "next_check": "Search all mailboxes for the reminder''s subject line",
   "next_check_at": "2026-11-14T13:00:00Z",
   "source": "Platform team lead",
   "as_of": "2026-11-14T10:18:00Z"
  },
  {
   "statement": "The hand-over list used when teams were reorganised does not ask which reminders a mailbox receives.",
   "kind": "contributing",
   "why_of": 1,
   "certainty": "likely",
   "evidence": "The list was read and has no such line. The people who used it have not been asked yet.",
   "disproved_by": "A hand-over note that names these reminders",
   "next_check": "Talk with both teams about how the hand-over went",
   "next_check_at": "2026-11-16T15:00:00Z",
   "source": "Incident lead",
   "as_of": "2026-11-14T10:19:00Z"
  },
  {
   "statement": "No alarm came before the end date: our certificate monitoring covers 171 of 214 certificates and did not cover this one.",
   "kind": "contributing",
   "why_of": 0,
   "certainty": "confirmed",
   "evidence": "The monitoring list was compared with the register of certificates: 43 are not covered, this one among them (E-02).",
   "disproved_by": "An alarm for this certificate in the monitoring history",
   "next_check": "Read the monitoring history of the last 60 days",
   "next_check_at": "2026-11-14T12:00:00Z",
   "source": "Platform team lead",
   "as_of": "2026-11-14T10:15:00Z"
  },
  {
   "statement": "A certificate is monitored when a team adds it by hand; nothing adds it when it is issued.",
   "kind": "contributing",
   "why_of": 3,
   "certainty": "confirmed",
   "evidence": "The set-up guide describes the manual step; the issuing tool has no link to the monitoring.",
   "source": "Platform team lead",
   "as_of": "2026-11-14T10:15:00Z"
  },
  {
   "statement": "No single role is responsible for the complete list of certificates.",
   "kind": "root",
   "why_of": 4,
   "certainty": "likely",
   "evidence": "The audit six months ago noted it. No later decision has been found so far in the minutes of the platform meetings.",
   "disproved_by": "A decision that names such a role",
   "next_check": "Read the minutes of the last six months and ask the chief technology officer",
   "next_check_at": "2026-11-16T15:00:00Z",
   "source": "Audit report, finding 7",
   "as_of": "2026-11-14T10:19:00Z"
  },
  {
   "statement": "The audit proposed one owner for all certificates; why this was not decided is not known yet.",
   "why_of": 5,
   "certainty": "unknown",
   "evidence": null,
   "next_check": "Chief technology officer reviews how the audit finding was followed up",
   "next_check_at": "2026-11-16T15:00:00Z",
   "source": "Incident lead",
   "as_of": "2026-11-14T10:19:00Z"
  },
  {
   "statement": "The alarm said that the processor was not reachable, not why, so the search began on the processor''s side.",
   "kind": "contributing",
   "certainty": "likely",
   "evidence": "The text of the 09:49 alarm, and the 14 minutes from the first call at 09:52 to the finding at 10:06 UTC.",
   "disproved_by": "A log line with the certificate error shown to the on-call team before 10:06 UTC",
   "next_check": "Replay the alarm in the test system and see what it shows",
   "next_check_at": "2026-11-17",
   "source": "Incident channel",
   "as_of": "2026-11-14T10:20:00Z"
  }
 ],
 "mitigation": [
  {
   "at": "2026-11-14T09:52:00Z",
   "action": "Asked the processor''s duty desk to look for a fault on its side",
   "effect": "No fault there; at 10:06 it confirmed that our certificate had expired",
   "outcome": "none",
   "owner": "On-call payments engineer"
  },
  {
   "at": "2026-11-14T09:58:00Z",
   "action": "Restarted the 24 payment gateways one after another",
   "effect": "Closed the connections that still worked: the failing share rose from 24.3 % to 27.1 % in the next five minutes",
   "outcome": "worse",
   "owner": "On-call payments engineer"
  },
  {
   "at": "2026-11-14T10:08:00Z",
   "action": "Turned on a second try through the second processor for the 312 merchants set up with both",
   "effect": "The failing share fell from 28.3 % to 24.8 %; about 115 orders went through that would have failed",
   "outcome": "better",
   "owner": "Mateus Okafor, payments engineering lead"
  },
  {
   "at": "2026-11-14T10:12:00Z",
   "action": "Put a message in the checkout: please use another way to pay or come back later",
   "effect": "Effect not measured yet",
   "outcome": "unknown",
   "owner": "Ingrid Achterberg, customer support lead"
  },
  {
   "at": "2026-11-14T10:16:00Z",
   "action": "Had a new certificate issued and sent it to the processor for acceptance",
   "effect": "The processor expects to accept it between 10:45 and 11:15 UTC",
   "owner": "Mateus Okafor, payments engineering lead"
  }
 ],
 "options": [
  {
   "title": "Switch at 11:00 UTC if the certificate is not working",
   "summary": "Wait for the new certificate until 11:00 UTC. If it is not working by then, move the failing payments to the second processor until 20:00 UTC.",
   "pros": [
    "Ends the failures by about 11:10 UTC whatever the largest processor does",
    "Stays clear of the second credit step at 11:42 UTC",
    "Tested in a drill last month with a tenth of the payments"
   ],
   "cons": [
    "Moves volume that we promised to the largest processor; counsel is checking what that costs",
    "The second processor has not carried this load before"
   ],
   "cost": "39,000 to 50,000 US dollars in extra fees (0.35 % of the value moved) if used from 11:00 to 20:00 UTC",
   "people": "2 of our engineers, 1 duty manager at the second processor",
   "duration": "10 minutes to switch, 5 minutes to undo",
   "risk": "The second processor slows down in the midday peak and some payments fail there",
   "fallback": "If more than 2 % fail there for five minutes, switch back within 5 minutes and show the come-back-later page until the certificate works",
   "does_nothing": false,
   "recommended": true
  },
  {
   "title": "Wait for the new certificate, however long it takes",
   "summary": "Do nothing more. Payments come back when the processor has accepted the certificate.",
   "pros": [
    "No extra fees",
    "No new risk from a switch",
    "Keeps the volume promise to the largest processor"
   ],
   "cons": [
    "The end is in the processor''s hands",
    "Credits rise to 120,000 euros at 11:42 UTC",
    "Runs into the midday peak from 11:00 UTC"
   ],
   "cost": "About 407,000 US dollars of merchants'' sales lost per further hour, more in the peak",
   "people": "Nobody further",
   "duration": "Likely until 10:45 to 11:15 UTC; no upper limit is promised",
   "risk": "Two of the three largest merchants move to another provider at 12:00 UTC",
   "fallback": "Decide on the switch again at 11:30 UTC",
   "does_nothing": true,
   "recommended": false
  },
  {
   "title": "Close the failing route and ask shoppers to come back later",
   "summary": "Stop sending payments to the largest processor. Shoppers on this route see a page that asks them to come back in two hours.",
   "pros": [
    "Nobody sees \"payment declined\"",
    "No further payment can be charged twice",
    "Can be done in 2 minutes"
   ],
   "cons": [
    "Sales are lost as they are now",
    "Credits fall due as with waiting"
   ],
   "cost": "About 407,000 US dollars of merchants'' sales lost per further hour, as now",
   "people": "1 engineer",
   "duration": "2 minutes to close, 2 minutes to open",
   "risk": "Shoppers may not come back",
   "fallback": "Open the route again",
   "does_nothing": false,
   "recommended": false
  }
 ],
 "plan": [
  {
   "step": "Second try through the second processor for 312 merchants",
   "due": "10:08 UTC today",
   "owner": "Mateus Okafor",
   "resources": "1 engineer",
   "status": "done"
  },
  {
   "step": "Get the new certificate accepted by the processor",
   "due": "10:45 to 11:15 UTC today",
   "owner": "Mateus Okafor",
   "resources": "2 engineers on the line with the processor",
   "status": "in_progress"
  },
  {
   "step": "Prepare the switch to the second processor, so that it can start at 11:00",
   "due": "10:55 UTC today",
   "owner": "Leila Brandt",
   "resources": "2 engineers",
   "status": "in_progress"
  },
  {
   "step": "Check all failed orders for double charges",
   "due": "11:30 UTC today",
   "owner": "Payments data lead",
   "resources": "2 analysts",
   "status": "in_progress"
  },
  {
   "step": "Let payments back in three steps: 10 %, 50 %, all, five minutes each",
   "due": "15 minutes from acceptance",
   "owner": "Mateus Okafor",
   "resources": "2 engineers",
   "status": "planned"
  },
  {
   "step": "Watch for 60 minutes; called resolved when fewer than 1 in 100 orders fail throughout",
   "due": "60 minutes after the last step",
   "owner": "Leila Brandt",
   "resources": "On-call team",
   "status": "planned"
  },
  {
   "step": "Invite the affected shoppers, through the merchants, to pay again",
   "due": "18:00 UTC today",
   "owner": "Ingrid Achterberg",
   "resources": "Support desk, 4 people",
   "status": "planned"
  },
  {
   "step": "Read the end dates of the other 42 certificates without monitoring",
   "due": "14:00 UTC today",
   "owner": "Platform team lead",
   "resources": "2 engineers",
   "status": "planned"
  },
  {
   "step": "Go back to last week''s gateway software",
   "due": null,
   "owner": "Mateus Okafor",
   "resources": null,
   "status": "wont_do"
  }
 ],
 "prevention": [
  "Monitor all 214 certificates, with alarms 60, 30 and 7 days before the end date",
  "Renew certificates automatically instead of by hand once a year",
  "Name one role that is responsible for the complete list, with a deputy",
  "Send reminders to a team''s duty queue, never to one mailbox",
  "Make the alarm say why a processor refuses us"
 ],
 "delay_risks": [
  {
   "horizon": "Each further hour",
   "consequence": "About 5,900 more orders fail, worth about 1.2 million US dollars; a fifth to a half of that value is lost for good",
   "low": 245000,
   "high": 611000,
   "currency": "USD",
   "inferred": true
  },
  {
   "horizon": "From 10:42 UTC, 60 minutes",
   "consequence": "Service credits to the three largest merchants fall due for the first time",
   "at": "2026-11-14T10:42:00Z",
   "low": 45000,
   "high": 45000,
   "currency": "EUR",
   "inferred": false
  },
  {
   "horizon": "From 11:00 UTC, midday peak",
   "consequence": "About 30 % more orders than now, so each hour of the peak loses about 30 % more sales",
   "at": "2026-11-14T11:00:00Z",
   "low": 319000,
   "high": 794000,
   "currency": "USD",
   "inferred": true
  },
  {
   "horizon": "From 11:42 UTC, 120 minutes",
   "consequence": "The same credits rise to 120,000 euros in all, in place of 45,000",
   "at": "2026-11-14T11:42:00Z",
   "low": 120000,
   "high": 120000,
   "currency": "EUR",
   "inferred": false
  },
  {
   "horizon": "From 12:00 UTC",
   "consequence": "Two of the three largest merchants have told us that they will then send today''s card payments to another provider",
   "at": "2026-11-14T12:00:00Z",
   "inferred": false
  },
  {
   "horizon": "Until all are monitored",
   "consequence": "One of the other 42 certificates without monitoring can expire unseen in the same way",
   "inferred": true
  }
 ],
 "ask": {
  "question": "If the new certificate is not working by 11:00 UTC, may we move the failing payments to our second processor until 20:00 UTC, for 39,000 to 50,000 US dollars in extra fees?",
  "deadline": "2026-11-14T11:00:00Z",
  "options": [
   0,
   1,
   2
  ]
 },
 "not_known_yet": [
  {
   "section": "situation",
   "what": "Whether the processor accepts the new certificate before 11:00 UTC",
   "who": "Payments engineering lead",
   "by": "2026-11-14T10:45:00Z"
  },
  {
   "section": "impact",
   "what": "Whether a shopper was charged twice in the 2,541 failed orders not checked yet",
   "who": "Payments data lead",
   "by": "2026-11-14T11:30:00Z"
  },
  {
   "section": "impact",
   "what": "How many of the failed orders shoppers have already placed again",
   "who": "Payments data lead",
   "by": "2026-11-14T12:30:00Z"
  },
  {
   "section": "impact",
   "what": "What this costs us in all",
   "who": "Finance lead",
   "by": "2026-11-17T12:00:00Z"
  },
  {
   "section": "systems",
   "what": "When the other 42 certificates without monitoring end",
   "who": "Platform team lead",
   "by": "2026-11-14T14:00:00Z"
  },
  {
   "section": "timeline",
   "what": "When exactly the first merchant called (about 10:00 UTC)",
   "who": "Customer support lead",
   "by": "2026-11-14T11:00:00Z"
  },
  {
   "section": "cause",
   "what": "Whether an attack can be ruled out",
   "who": "Security lead",
   "by": "2026-11-14T12:00:00Z"
  },
  {
   "section": "cause",
   "what": "Why one owner for all certificates was not decided after the audit",
   "who": "Chief technology officer",
   "by": "2026-11-16T15:00:00Z"
  },
  {
   "section": "mitigation",
   "what": "Whether the message in the checkout helps shoppers to pay another way",
   "who": "Payments data lead",
   "by": "2026-11-14T10:45:00Z"
  },
  {
   "section": "plan",
   "what": "Whether the second processor can carry the failing payments through the midday peak",
   "who": "Duty manager of the second processor",
   "by": "2026-11-14T10:45:00Z"
  },
  {
   "section": "prevention",
   "what": "How many other suppliers depend on certificates that we renew by hand"
  },
  {
   "section": "waiting",
   "what": "Whether the third large merchant also moves its payments at 12:00 UTC",
   "who": "Key account lead",
   "by": "2026-11-14T10:45:00Z"
  },
  {
   "section": "ask",
   "what": "What moving volume would cost under the promise to the largest processor",
   "who": "Counsel",
   "by": "2026-11-14T10:45:00Z"
  },
  {
   "section": "other",
   "what": "Whether the insurer must be told, and by when",
   "who": "Finance lead",
   "by": "2026-11-14T16:00:00Z"
  }
 ],
 "next_update_at": "2026-11-14T11:15:00Z",
 "answers": [
  {
   "question": "what-in-one-sentence",
   "text": "Since 09:42 UTC one in four card payments has failed, because the certificate that identifies us to our largest processor expired; a new one is with the processor.",
   "certainty": "confirmed",
   "who": "Incident lead",
   "source": "Payment gateway logs (E-01), certificate (E-02)",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "question": "over-or-ongoing",
   "text": "Still going on. The cause is found, the failing share is down from 28.3 % to 24.8 %, and nothing is fixed yet.",
   "certainty": "confirmed",
   "who": "Incident lead",
   "source": "Payment gateway logs (E-01)",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "question": "start-and-notice",
   "text": "It started at 09:42 UTC; our alarm came at 09:49, seven minutes later.",
   "certainty": "confirmed",
   "source": "Timeline",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "question": "how-found-out",
   "text": "From our own monitoring. The first merchant called at about 10:00 UTC, some ten minutes after the alarm.",
   "certainty": "likely",
   "who": "Customer support lead",
   "by": "2026-11-14T11:00:00Z",
   "source": "Alarm record; the support desk''s memory for the call",
   "as_of": "2026-11-14T10:19:00Z"
  },
  {
   "question": "key-accounts-and-safety",
   "text": "Our three largest merchants are affected. 14 pharmacies are among the 1,116 merchants; other ways to pay work in all of them.",
   "certainty": "confirmed",
   "who": "Key account lead",
   "source": "Merchant list compared with the gateway logs",
   "as_of": "2026-11-14T10:19:00Z"
  },
  {
   "question": "cost-so-far",
   "text": "Orders worth 774,200 US dollars failed. About a third, 258,000, is likely lost for good to our merchants. Our own fee on that third is about 3,600, at 1.4 %.",
   "certainty": "likely",
   "who": "Finance lead",
   "by": "2026-11-17T12:00:00Z",
   "source": "Finance estimate",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "question": "penalties-under-contract",
   "text": "None yet. 45,000 euros in service credits from 10:42 UTC, 120,000 in all from 11:42 UTC, for three merchants. Counsel is reading the clauses.",
   "certainty": "likely",
   "who": "Counsel",
   "by": "2026-11-14T10:45:00Z",
   "source": "Service-level annexes",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "question": "insured",
   "certainty": "unknown",
   "who": "Finance lead",
   "by": "2026-11-14T16:00:00Z"
  },
  {
   "question": "how-sure",
   "text": "The expiry is confirmed from three sides: the certificate, our logs and the processor. Why nobody was warned is partly confirmed. Refusals that go on with the new certificate would change our view.",
   "certainty": "confirmed",
   "source": "Causes",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "question": "change-we-made",
   "text": "No. The last software release was 15 hours earlier and is not involved; a renewal was left undone because no reminder arrived.",
   "certainty": "confirmed",
   "who": "Payments engineering lead",
   "source": "Release log, mail log (E-04)",
   "as_of": "2026-11-14T10:18:00Z"
  },
  {
   "question": "prior-warnings",
   "text": "An audit six months ago asked for monitoring of every certificate; 171 of 214 are covered today. The search for other warnings goes on.",
   "certainty": "likely",
   "who": "Chief technology officer",
   "by": "2026-11-16T15:00:00Z",
   "source": "Audit report, finding 7",
   "as_of": "2026-11-14T10:19:00Z"
  },
  {
   "question": "who-leads",
   "text": "Leila Brandt, incident lead, until 18:00 UTC. Her deputy is Mateus Okafor, payments engineering lead.",
   "certainty": "confirmed",
   "source": "Duty plan",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "question": "why-only-now",
   "text": "Alarm 09:49, SEV2 at 09:53, SEV1 and the chief technology officer at 10:02, you at 10:15 UTC. Those last 13 minutes went into finding the cause; the message could have gone out with SEV1.",
   "certainty": "confirmed",
   "source": "Timeline",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "question": "customer-data",
   "text": "No sign that data was seen, lost or changed. Checked so far: gateway and key-access logs of the last 7 days. The check ends at 12:00 UTC.",
   "certainty": "likely",
   "who": "Security lead",
   "by": "2026-11-14T12:00:00Z",
   "source": "Security lead",
   "as_of": "2026-11-14T10:17:00Z"
  },
  {
   "question": "regulator-deadline",
   "certainty": "unknown",
   "who": "Counsel and compliance lead",
   "by": "2026-11-14T11:30:00Z"
  },
  {
   "question": "when-fixed",
   "text": "Payments likely back between 10:45 and 11:15 UTC, then 15 minutes of stepwise return and 60 minutes of watching. It depends on the processor; we check with it at 10:45.",
   "certainty": "likely",
   "who": "Payments engineering lead",
   "by": "2026-11-14T10:45:00Z",
   "source": "Change desk of the processor, by telephone",
   "as_of": "2026-11-14T10:18:00Z"
  },
  {
   "question": "how-known-fixed",
   "text": "Fewer than 1 in 100 card orders failing in every five minutes for 60 minutes.",
   "certainty": "confirmed",
   "source": "Plan",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "question": "again-tonight",
   "text": "Not with this certificate: the new one is valid for a year. 42 others are without monitoring; their end dates will be read by 14:00 UTC.",
   "certainty": "likely",
   "who": "Platform team lead",
   "by": "2026-11-14T14:00:00Z",
   "source": "Register of certificates",
   "as_of": "2026-11-14T10:18:00Z"
  },
  {
   "question": "happened-before",
   "text": "Not through a certificate, as far as the records of the last three years show. A 41-minute card failure last year came from a network fault; both actions from it are done.",
   "certainty": "likely",
   "who": "Incident lead",
   "source": "Incident register",
   "as_of": "2026-11-14T10:19:00Z"
  },
  {
   "question": "what-to-say-outside",
   "text": "\"Some card payments have been failing since 09:42 UTC. We know the cause, a repair is under way, and other ways to pay work.\" Pass calls to the communications lead.",
   "certainty": "confirmed",
   "who": "Communications lead",
   "source": "Agreed with counsel at 10:11 UTC",
   "as_of": "2026-11-14T10:12:00Z"
  },
  {
   "question": "if-no-or-later",
   "text": "About 407,000 US dollars of merchants'' sales are likely lost with each further hour, and credits rise to 120,000 euros at 11:42 UTC.",
   "certainty": "likely",
   "source": "Cost of waiting",
   "as_of": "2026-11-14T10:20:00Z"
  },
  {
   "question": "next-word",
   "text": "At 11:15 UTC by message, even if nothing has changed, from Leila Brandt.",
   "certainty": "confirmed",
   "as_of": "2026-11-14T10:20:00Z"
  }
 ],
 "audience": {
  "name": "Noor Vandersteen",
  "title": "Chief executive",
  "address": "Noor",
  "time_zone": "Europe/Amsterdam",
  "directness": "direct",
  "formality": "informal",
  "detail": "headlines",
  "minutes": 8,
  "worries": [
   "customers",
   "money",
   "press",
   "recurrence"
  ]
 },
 "meeting": {
  "at": "2026-11-14T10:50:00Z",
  "place": "Video call"
 },
 "timeline": [
  {
   "at": "2025-11-14",
   "event": "Certificate renewed by hand for one year",
   "source": "Certificate (E-02)"
  },
  {
   "at": "2026-08",
   "event": "Mailbox that receives the reminders is closed when teams are reorganised",
   "source": "Mail administration"
  },
  {
   "at": "2026-11-07",
   "event": "Third and last reminder is returned as undeliverable",
   "source": "Mail log (E-04)"
  },
  {
   "at": "2026-11-14T09:42:00Z",
   "event": "Certificate for the largest processor expires",
   "starred": true,
   "source": "Certificate (E-02)"
  },
  {
   "at": "2026-11-14T09:42:00Z",
   "event": "First card payments are refused",
   "source": "Payment gateway logs (E-01)"
  },
  {
   "at": "2026-11-14T09:49:00Z",
   "event": "Alarm: processor not reachable; on-call team starts",
   "starred": true,
   "source": "Alarm record"
  },
  {
   "at": "2026-11-14T09:52:00Z",
   "until": "2026-11-14T10:06:00Z",
   "event": "A fault at the processor is suspected and looked for together with its duty desk",
   "source": "Incident channel"
  },
  {
   "at": "2026-11-14T09:53:00Z",
   "event": "Incident declared, SEV2",
   "source": "Incident channel"
  },
  {
   "at": "2026-11-14T09:58:00Z",
   "event": "Gateways restarted; the failing share rises",
   "starred": true,
   "source": "Incident channel"
  },
  {
   "at": "2026-11-14T10:00Z~",
   "event": "First merchant calls support",
   "source": "Support desk, from memory"
  },
  {
   "at": "2026-11-14T10:02:00Z",
   "event": "Raised to SEV1; chief technology officer told",
   "source": "Incident channel"
  },
  {
   "at": "2026-11-14T10:06:00Z",
   "event": "Expired certificate found; the processor confirms it",
   "starred": true,
   "source": "Note of the call (E-05)"
  },
  {
   "at": "2026-11-14T10:08:00Z",
   "event": "Second try through the second processor turned on; the failing share begins to fall",
   "starred": true,
   "source": "Incident channel"
  },
  {
   "at": "2026-11-14T10:12:00Z",
   "event": "Message in the checkout and first public notice",
   "source": "Status page"
  },
  {
   "at": "2026-11-14T10:15:00Z",
   "event": "Chief executive told; meeting set for 10:50 UTC",
   "source": "Message record"
  },
  {
   "at": "2026-11-14T10:16:00Z",
   "event": "New certificate issued and sent to the processor",
   "starred": true,
   "source": "Incident channel"
  }
 ],
 "evidence": [
  {
   "title": "E-01 Payment gateway logs, five-minute counts",
   "link": "https://evidence.northwindpay.example/E-01",
   "caption": "Counts from 07:50 to 10:20 UTC. The eight readings from 09:40 add up to **3,746** failed of 16,186; 5 of 787 fell before 09:42, so **3,741 of 15,399** since the start."
  },
  {
   "title": "E-02 The expired certificate and the register of 214 certificates",
   "link": "https://evidence.northwindpay.example/E-02",
   "caption": "End of validity 09:42:00 UTC; 171 monitored, 43 not."
  },
  {
   "title": "E-03 Chart: share of card orders that failed",
   "link": "https://evidence.northwindpay.example/E-03",
   "caption": "Made from E-01; highest point 28.3 % in the five minutes from 10:05 UTC."
  },
  {
   "title": "E-04 Mail log: three reminders returned",
   "link": "https://evidence.northwindpay.example/E-04",
   "caption": "Sent 30, 14 and 7 days before the end date."
  },
  {
   "title": "E-05 Note of the call with the processor''s duty desk",
   "caption": "On paper with the incident lead; 09:52 to 10:06 UTC."
  }
 ],
 "legal_clocks": [
  {
   "regime": "dora",
   "trigger": "aware",
   "triggered_at": "2026-11-14T09:49:00Z",
   "note": "May apply; counsel is asked. Counted from the first alarm."
  },
  {
   "regime": "dora",
   "trigger": "classified",
   "triggered_at": null,
   "note": "Not classified yet; counsel and compliance decide by 11:30 UTC. The clock starts with their decision."
  },
  {
   "regime": "other",
   "trigger": "aware",
   "triggered_at": "2026-11-14T09:49:00Z",
   "submitted_at": "2026-11-14T10:18:00Z",
   "note": "Contract: notice to the three largest merchants within 60 minutes of noticing. Given by e-mail."
  }
 ],
 "actions": [
  {
   "title": "Install the new certificate and let payments back in three steps",
   "kind": "repair",
   "owner": "Mateus Okafor",
   "due": "2026-11-14",
   "priority": "high",
   "done_when": "Fewer than 1 in 100 card orders fail for 60 minutes",
   "ticket": "https://tickets.northwindpay.example/PAY-4127",
   "status": "in_progress",
   "reason": "Waits for the processor to accept the certificate"
  },
  {
   "title": "Second try through the second processor for 312 merchants",
   "kind": "mitigate",
   "owner": "Mateus Okafor",
   "due": "2026-11-14",
   "priority": "high",
   "done_when": "The failing share falls in two readings in a row",
   "ticket": "https://tickets.northwindpay.example/PAY-4126",
   "status": "done",
   "reason": "28.3 %, then 26.2 %, then 24.8 %"
  },
  {
   "title": "Go back to last week''s gateway software",
   "kind": "mitigate",
   "owner": "Mateus Okafor",
   "due": null,
   "priority": "low",
   "ticket": "https://tickets.northwindpay.example/PAY-4128",
   "status": "wont_do",
   "reason": "The failures began in the minute of the expiry, 15 hours after the release; another restart could do harm"
  },
  {
   "title": "Check all failed orders for double charges",
   "kind": "investigate",
   "owner": "Payments data lead",
   "due": "2026-11-14",
   "priority": "high",
   "done_when": "Every failed order is compared with both settlement files",
   "ticket": "https://tickets.northwindpay.example/PAY-4129",
   "status": "in_progress",
   "reason": "1,200 orders done, none charged twice"
  },
  {
   "title": "Put all 214 certificates under monitoring, alarms 60, 30 and 7 days ahead",
   "kind": "detect",
   "owner": "Platform team lead",
   "due": "2026-11-18",
   "priority": "high",
   "done_when": "A test alarm has come for each of the 214",
   "ticket": "https://tickets.northwindpay.example/PLT-882",
   "status": "open",
   "reason": "Starts when payments are back"
  },
  {
   "title": "Renew certificates automatically",
   "kind": "prevent",
   "owner": null,
   "due": null,
   "priority": "medium",
   "done_when": "Three certificates have been renewed without a manual step",
   "ticket": "https://tickets.northwindpay.example/PLT-883",
   "status": "open",
   "reason": "No owner yet; people and money are not decided"
  },
  {
   "title": "Name one role and a deputy for the complete list of certificates",
   "kind": "process",
   "owner": "Chief technology officer",
   "due": "2026-11-20",
   "priority": "high",
   "done_when": "The role is in the duty plan and in the hand-over list",
   "status": "open",
   "reason": "Repeats the audit''s proposal"
  },
  {
   "title": "Write to the affected shoppers through their merchants",
   "kind": "other",
   "owner": "Ingrid Achterberg",
   "due": "2026-11-14",
   "priority": "medium",
   "done_when": "All 1,116 merchants have the text",
   "status": "open",
   "reason": "The text waits for the result on double charges"
  }
 ],
 "lessons": [
  "Open connections hid how far the failure reached; a restart closed them and made it complete",
  "An alarm that says why a connection is refused would have saved most of 14 minutes",
  "A reminder to one mailbox is not a control",
  "The second try helped within minutes because 312 merchants had been set up with both processors beforehand"
 ],
 "communications": [
  {
   "at": "2026-11-14T10:05:00Z",
   "channel": "Note to the support desk",
   "text": "Card payments have been failing for part of the shoppers since 09:42 UTC. Please say: we are working on it, other ways to pay work, please do not try the same card again and again. We do not know the cause yet."
  },
  {
   "at": "2026-11-14T10:12:00Z",
   "channel": "Status page",
   "text": "Since 09:42 UTC about one in four card payments has failed. We know the cause and a repair is under way. Other ways to pay work. We will write here again by 11:15 UTC, even if nothing has changed."
  },
  {
   "at": "2026-11-14T10:15:00Z",
   "channel": "Message to the chief executive",
   "text": "Noor, one in four card payments has failed since 09:42 UTC, about 3,200 orders so far. Cause found: an expired certificate towards our largest processor. Not fixed yet. I would like eight minutes with you at 10:50 UTC; there is one decision for you by 11:00. Leila"
  },
  {
   "at": "2026-11-14T10:18:00Z",
   "channel": "E-mail to all 1,860 merchants",
   "text": "Since 09:42 UTC about one in four card payments has failed. The cause is an expired certificate on our side. We expect payments back between 10:45 and 11:15 UTC; this is an estimate. Failed orders are kept and can be paid again. In the orders checked so far, nobody was charged twice; we will write again when all are checked."
  }
 ],
 "notes": "Everything here is invented: Northwind Pay, its people, merchants, processors, contracts, addresses and all figures. No real company or person is meant, and nothing was taken from a real incident. The record shows the state at 10:20 UTC on 14 November 2026, 38 minutes after the start; the meeting with the chief executive is at 10:50 UTC (11:50 in Amsterdam). \"Largest processor\" and \"second processor\" are left without names on purpose. Amounts of different kinds (value at risk, loss, loss per hour, credits) and currencies must not be added up."
}
','{"follow_up":{"meetings":[],"caught":[{"uid":"741087a8-af6f-4da8-b835-d0ce76007746","kind":"question","text":"When is it over?","at":"2026-11-01T09:00:00+00:00","by":"Olga Owner","state":"open","option":null,"who":null,"due_at":"2026-11-01T13:00:00+00:00","settled_at":null,"answer":null,"caught_in":"room"}],"updates":[{"number":1,"due_at":"2026-11-14T11:15:00+00:00","sent_at":null,"text":"","next_steps":"","changed":[],"next_due_at":null,"is_last":false,"promised_at":"2026-11-01T09:00:00+00:00","is_given_up":false}],"post_mortem":null,"summary_text":null,"summary_sent_at":null,"closed_at":null},"terms":[],"files":[],"since":null}',NULL,'{"watermark": "", "embeds_evidence": false}',NULL,0);
CREATE TABLE "reports_shareact" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" text NOT NULL CHECK ("kind" IN ('made', 'opened', 'read', 'asked', 'decided', 'refused', 'revoked')), "at" datetime NOT NULL, "text" text NOT NULL CHECK (length("text") <= 700), "device" text NOT NULL CHECK (length("device") <= 80), "link_id" bigint NOT NULL REFERENCES "reports_sharelink" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "reports_sharelink" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL UNIQUE, "token_hash" varchar(64) NOT NULL UNIQUE, "recipient" text NOT NULL CHECK (length("recipient") <= 80), "email" varchar(254) NOT NULL, "passphrase_hash" varchar(200) NOT NULL, "can_ask" bool NOT NULL, "can_decide" bool NOT NULL, "created_at" datetime NOT NULL, "expires_at" datetime NOT NULL, "revoked_at" datetime NULL, "opened_at" datetime NULL, "read_at" datetime NULL, "decided_at" datetime NULL, "failed_tries" smallint unsigned NOT NULL CHECK ("failed_tries" >= 0), "tries_since" datetime NULL, "code_hash" varchar(200) NOT NULL, "code_sent_at" datetime NULL, "code_tries" smallint unsigned NOT NULL CHECK ("code_tries" >= 0), "pending" text NULL CHECK ((JSON_VALID("pending") OR "pending" IS NULL)), "created_by_id" bigint NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED, "document_id" bigint NOT NULL REFERENCES "reports_document" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE UNIQUE INDEX "django_content_type_app_label_model_76bd3d3b_uniq" ON "django_content_type" ("app_label", "model");
CREATE UNIQUE INDEX "auth_group_permissions_group_id_permission_id_0cd325b0_uniq" ON "auth_group_permissions" ("group_id", "permission_id");
CREATE INDEX "auth_group_permissions_group_id_b120cbf9" ON "auth_group_permissions" ("group_id");
CREATE INDEX "auth_group_permissions_permission_id_84c5c92e" ON "auth_group_permissions" ("permission_id");
CREATE UNIQUE INDEX "auth_permission_content_type_id_codename_01ab375a_uniq" ON "auth_permission" ("content_type_id", "codename");
CREATE INDEX "auth_permission_content_type_id_2f476e4b" ON "auth_permission" ("content_type_id");
CREATE UNIQUE INDEX "accounts_user_groups_user_id_group_id_59c0b32f_uniq" ON "accounts_user_groups" ("user_id", "group_id");
CREATE INDEX "accounts_user_groups_user_id_52b62117" ON "accounts_user_groups" ("user_id");
CREATE INDEX "accounts_user_groups_group_id_bd11a704" ON "accounts_user_groups" ("group_id");
CREATE UNIQUE INDEX "accounts_user_user_permissions_user_id_permission_id_2ab516c2_uniq" ON "accounts_user_user_permissions" ("user_id", "permission_id");
CREATE INDEX "accounts_user_user_permissions_user_id_e4f0a161" ON "accounts_user_user_permissions" ("user_id");
CREATE INDEX "accounts_user_user_permissions_permission_id_113bb443" ON "accounts_user_user_permissions" ("permission_id");
CREATE INDEX "accounts_membership_user_id_487fb39e" ON "accounts_membership" ("user_id");
CREATE INDEX "accounts_membership_team_id_c9c6c909" ON "accounts_membership" ("team_id");
CREATE INDEX "accounts_invitation_accepted_by_id_ba632539" ON "accounts_invitation" ("accepted_by_id");
CREATE INDEX "accounts_invitation_created_by_id_e6097355" ON "accounts_invitation" ("created_by_id");
CREATE INDEX "accounts_invitation_team_id_a42a47a0" ON "accounts_invitation" ("team_id");
CREATE INDEX "account_emailconfirmation_email_address_id_5b7f8c58" ON "account_emailconfirmation" ("email_address_id");
CREATE UNIQUE INDEX "account_emailaddress_user_id_email_987c8728_uniq" ON "account_emailaddress" ("user_id", "email");
CREATE UNIQUE INDEX "unique_verified_email" ON "account_emailaddress" ("email") WHERE "verified" = 1;
CREATE INDEX "account_emailaddress_user_id_2c513194" ON "account_emailaddress" ("user_id");
CREATE INDEX "account_emailaddress_email_03be32b2" ON "account_emailaddress" ("email");
CREATE UNIQUE INDEX "unique_primary_email" ON "account_emailaddress" ("user_id", "primary") WHERE "primary" = 1;
CREATE INDEX "accounts_outgoingmail_about_bc466e3c" ON "accounts_outgoingmail" ("about");
CREATE INDEX "accounts_outgoingmail_created_by_id_9577a677" ON "accounts_outgoingmail" ("created_by_id");
CREATE INDEX "mail_to_send" ON "accounts_outgoingmail" ("next_try_at") WHERE "state" IN ('waiting', 'sending');
CREATE INDEX "django_task_queue_n_99c321_idx" ON "django_tasks_database_dbtaskresult" ("queue_name");
CREATE INDEX "django_task_backend_071754_idx" ON "django_tasks_database_dbtaskresult" ("backend_name");
CREATE INDEX "tasks_db_new_ordering_idx" ON "django_tasks_database_dbtaskresult" ("status", "priority" DESC, "run_after" ASC, "enqueued_at" ASC) WHERE "status" = 'READY';
CREATE INDEX "incidents_incident_created_by_id_c29d8b73" ON "incidents_incident" ("created_by_id");
CREATE INDEX "incidents_incident_team_id_099347d8" ON "incidents_incident" ("team_id");
CREATE INDEX "incidents_keptwording_incident_id_16e0b6d0" ON "incidents_keptwording" ("incident_id");
CREATE INDEX "incidents_keptwording_person_id_ac9964be" ON "incidents_keptwording" ("person_id");
CREATE INDEX "incidents_mutedrule_muted_by_id_ed3d610b" ON "incidents_mutedrule" ("muted_by_id");
CREATE INDEX "incidents_mutedrule_team_id_35a268aa" ON "incidents_mutedrule" ("team_id");
CREATE INDEX "incidents_scriptedit_edited_by_id_f5c41e43" ON "incidents_scriptedit" ("edited_by_id");
CREATE INDEX "incidents_scriptedit_incident_id_32e62aea" ON "incidents_scriptedit" ("incident_id");
CREATE INDEX "incidents_scriptversion_incident_id_8dca5939" ON "incidents_scriptversion" ("incident_id");
CREATE INDEX "incidents_scriptversion_kept_by_id_6a421c8a" ON "incidents_scriptversion" ("kept_by_id");
CREATE UNIQUE INDEX "term_once_per_team" ON "incidents_teamterm" ((LOWER("name")), "team_id") WHERE "removed_at" IS NULL;
CREATE INDEX "incidents_teamterm_team_id_7a2fc3a5" ON "incidents_teamterm" ("team_id");
CREATE INDEX "incidents_termchange_actor_id_27014b12" ON "incidents_termchange" ("actor_id");
CREATE INDEX "incidents_termchange_term_id_fd8b63df" ON "incidents_termchange" ("term_id");
CREATE INDEX "incidents_actionitem_incident_id_d8a76faa" ON "incidents_actionitem" ("incident_id");
CREATE INDEX "incidents_affectedsystem_incident_id_f08a7cfd" ON "incidents_affectedsystem" ("incident_id");
CREATE INDEX "incidents_answer_incident_id_68380617" ON "incidents_answer" ("incident_id");
CREATE INDEX "incidents_ask_incident_id_b9e74ca9" ON "incidents_ask" ("incident_id");
CREATE INDEX "incidents_audience_incident_id_e7367863" ON "incidents_audience" ("incident_id");
CREATE INDEX "incidents_cause_incident_id_adfdca17" ON "incidents_cause" ("incident_id");
CREATE INDEX "incidents_change_actor_id_2495befd" ON "incidents_change" ("actor_id");
CREATE INDEX "incidents_change_incident_id_f7e9a092" ON "incidents_change" ("incident_id");
CREATE INDEX "incidents_c_inciden_e81905_idx" ON "incidents_change" ("incident_id", "version");
CREATE INDEX "incidents_communication_incident_id_b2ff6ce6" ON "incidents_communication" ("incident_id");
CREATE INDEX "incidents_delayrisk_incident_id_ab72d40a" ON "incidents_delayrisk" ("incident_id");
CREATE INDEX "incidents_escalation_incident_id_2f446db0" ON "incidents_escalation" ("incident_id");
CREATE INDEX "incidents_evidence_incident_id_21206c55" ON "incidents_evidence" ("incident_id");
CREATE INDEX "incidents_legalclock_incident_id_cb86d520" ON "incidents_legalclock" ("incident_id");
CREATE INDEX "incidents_lesson_incident_id_9178672f" ON "incidents_lesson" ("incident_id");
CREATE INDEX "incidents_measure_incident_id_1d8f7f41" ON "incidents_measure" ("incident_id");
CREATE INDEX "incidents_meeting_incident_id_6951951d" ON "incidents_meeting" ("incident_id");
CREATE INDEX "incidents_metricseries_incident_id_6c1c95c2" ON "incidents_metricseries" ("incident_id");
CREATE INDEX "incidents_mitigationstep_incident_id_10398ccf" ON "incidents_mitigationstep" ("incident_id");
CREATE INDEX "incidents_option_incident_id_8a43a3cd" ON "incidents_option" ("incident_id");
CREATE INDEX "incidents_planstep_incident_id_ca106706" ON "incidents_planstep" ("incident_id");
CREATE INDEX "incidents_preventionmeasure_incident_id_ae0981f3" ON "incidents_preventionmeasure" ("incident_id");
CREATE INDEX "incidents_source_incident_id_e5b90b9b" ON "incidents_source" ("incident_id");
CREATE INDEX "incidents_timelineevent_incident_id_8c8ba3f0" ON "incidents_timelineevent" ("incident_id");
CREATE INDEX "incidents_told_incident_id_e755b1f5" ON "incidents_told" ("incident_id");
CREATE INDEX "incidents_unknown_incident_id_84c5f38f" ON "incidents_unknown" ("incident_id");
CREATE INDEX "action_item_due" ON "incidents_actionitem" ("due_on");
CREATE INDEX "incidents_actionitem_owner_user_id_27a90b07" ON "incidents_actionitem" ("owner_user_id");
CREATE INDEX "incidents_caughtline_caught_by_id_26549b18" ON "incidents_caughtline" ("caught_by_id");
CREATE INDEX "incidents_caughtline_incident_id_96a8f3e5" ON "incidents_caughtline" ("incident_id");
CREATE INDEX "incidents_caughtline_meeting_id_16d5d609" ON "incidents_caughtline" ("meeting_id");
CREATE INDEX "caught_line_owed" ON "incidents_caughtline" ("due_at") WHERE "state" = 'open';
CREATE INDEX "incidents_promisedupdate_incident_id_963667b9" ON "incidents_promisedupdate" ("incident_id");
CREATE INDEX "incidents_promisedupdate_promised_by_id_35bbd13e" ON "incidents_promisedupdate" ("promised_by_id");
CREATE INDEX "incidents_promisedupdate_sent_by_id_3d3d35ad" ON "incidents_promisedupdate" ("sent_by_id");
CREATE INDEX "update_due" ON "incidents_promisedupdate" ("due_at") WHERE "sent_at" IS NULL;
CREATE INDEX "incidents_reminder_incident_id_9047aa3f" ON "incidents_reminder" ("incident_id");
CREATE INDEX "incidents_reminder_person_id_f6a46aa8" ON "incidents_reminder" ("person_id");
CREATE INDEX "reminder_of_person" ON "incidents_reminder" ("person_id", "given_at" DESC);
CREATE INDEX "reminder_by_due" ON "incidents_reminder" ("due_at");
CREATE UNIQUE INDEX "incidents_rehearsal_shared_with_rehearsal_id_user_id_ad88ae41_uniq" ON "incidents_rehearsal_shared_with" ("rehearsal_id", "user_id");
CREATE INDEX "incidents_rehearsal_shared_with_rehearsal_id_37da4401" ON "incidents_rehearsal_shared_with" ("rehearsal_id");
CREATE INDEX "incidents_rehearsal_shared_with_user_id_d4cc93a3" ON "incidents_rehearsal_shared_with" ("user_id");
CREATE INDEX "incidents_rehearsal_incident_id_95bbf99b" ON "incidents_rehearsal" ("incident_id");
CREATE INDEX "incidents_rehearsal_speaker_id_a72769c4" ON "incidents_rehearsal" ("speaker_id");
CREATE INDEX "incidents_recording_rehearsal_id_bf2d9047" ON "incidents_recording" ("rehearsal_id");
CREATE INDEX "incidents_heldmeeting_created_by_id_1f6881dc" ON "incidents_heldmeeting" ("created_by_id");
CREATE INDEX "incidents_heldmeeting_incident_id_9512c58a" ON "incidents_heldmeeting" ("incident_id");
CREATE INDEX "incidents_h_planned_f9bb0a_idx" ON "incidents_heldmeeting" ("planned_at");
CREATE INDEX "incidents_writtensummary_edited_by_id_0a7577f6" ON "incidents_writtensummary" ("edited_by_id");
CREATE INDEX "action_item_of_owner" ON "incidents_actionitem" ("owner_user_id", "due_on", "status", "incident_id") WHERE "is_removed" = 0;
CREATE INDEX "incidents_incident_closed_by_id_f52b1596" ON "incidents_incident" ("closed_by_id");
CREATE UNIQUE INDEX "incidents_postmortem_reviewers_postmortem_id_user_id_c802f3f4_uniq" ON "incidents_postmortem_reviewers" ("postmortem_id", "user_id");
CREATE INDEX "incidents_postmortem_reviewers_postmortem_id_89d14e56" ON "incidents_postmortem_reviewers" ("postmortem_id");
CREATE INDEX "incidents_postmortem_reviewers_user_id_e47f7621" ON "incidents_postmortem_reviewers" ("user_id");
CREATE INDEX "incidents_postmortem_approved_by_id_bd57ab64" ON "incidents_postmortem" ("approved_by_id");
CREATE INDEX "incidents_postmortem_begun_by_id_e050f9c7" ON "incidents_postmortem" ("begun_by_id");
CREATE INDEX "incidents_postmortem_owner_id_2df599ac" ON "incidents_postmortem" ("owner_id");
CREATE INDEX "incidents_postmortem_waived_by_id_4c4dd084" ON "incidents_postmortem" ("waived_by_id");
CREATE INDEX "incidents_postmortemcomment_post_mortem_id_54491cd3" ON "incidents_postmortemcomment" ("post_mortem_id");
CREATE INDEX "incidents_postmortemcomment_resolved_by_id_974b35e5" ON "incidents_postmortemcomment" ("resolved_by_id");
CREATE INDEX "incidents_postmortemcomment_written_by_id_eda28643" ON "incidents_postmortemcomment" ("written_by_id");
CREATE INDEX "incidents_postmortemtext_edited_by_id_02391d3f" ON "incidents_postmortemtext" ("edited_by_id");
CREATE INDEX "incidents_postmortemtext_post_mortem_id_c0e547b7" ON "incidents_postmortemtext" ("post_mortem_id");
CREATE INDEX "reports_document_author_id_4502dd84" ON "reports_document" ("author_id");
CREATE INDEX "reports_document_incident_id_71d33790" ON "reports_document" ("incident_id");
CREATE INDEX "document_waiting" ON "reports_document" ("state", "number") WHERE "state" IN ('queued', 'rendering');
CREATE INDEX "reports_sharelink_created_by_id_9f7a06cf" ON "reports_sharelink" ("created_by_id");
CREATE INDEX "reports_sharelink_document_id_04ab9e8a" ON "reports_sharelink" ("document_id");
CREATE INDEX "reports_shareact_link_id_b4db2989" ON "reports_shareact" ("link_id");
CREATE INDEX "django_session_expire_date_a5c62663" ON "django_session" ("expire_date");
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('django_migrations',64);
INSERT INTO "sqlite_sequence" VALUES('django_content_type',59);
INSERT INTO "sqlite_sequence" VALUES('auth_permission',236);
INSERT INTO "sqlite_sequence" VALUES('auth_group',0);
INSERT INTO "sqlite_sequence" VALUES('accounts_membership',2);
INSERT INTO "sqlite_sequence" VALUES('accounts_invitation',0);
INSERT INTO "sqlite_sequence" VALUES('account_emailaddress',0);
INSERT INTO "sqlite_sequence" VALUES('accounts_team',1);
INSERT INTO "sqlite_sequence" VALUES('accounts_outgoingmail',0);
INSERT INTO "sqlite_sequence" VALUES('incidents_incident',2);
INSERT INTO "sqlite_sequence" VALUES('incidents_actionitem',11);
INSERT INTO "sqlite_sequence" VALUES('incidents_affectedsystem',9);
INSERT INTO "sqlite_sequence" VALUES('incidents_answer',22);
INSERT INTO "sqlite_sequence" VALUES('incidents_ask',1);
INSERT INTO "sqlite_sequence" VALUES('incidents_audience',1);
INSERT INTO "sqlite_sequence" VALUES('incidents_cause',9);
INSERT INTO "sqlite_sequence" VALUES('incidents_change',217);
INSERT INTO "sqlite_sequence" VALUES('incidents_communication',4);
INSERT INTO "sqlite_sequence" VALUES('incidents_delayrisk',7);
INSERT INTO "sqlite_sequence" VALUES('incidents_escalation',1);
INSERT INTO "sqlite_sequence" VALUES('incidents_evidence',5);
INSERT INTO "sqlite_sequence" VALUES('incidents_legalclock',3);
INSERT INTO "sqlite_sequence" VALUES('incidents_lesson',6);
INSERT INTO "sqlite_sequence" VALUES('incidents_measure',25);
INSERT INTO "sqlite_sequence" VALUES('incidents_meeting',1);
INSERT INTO "sqlite_sequence" VALUES('incidents_metricseries',3);
INSERT INTO "sqlite_sequence" VALUES('incidents_mitigationstep',8);
INSERT INTO "sqlite_sequence" VALUES('incidents_option',3);
INSERT INTO "sqlite_sequence" VALUES('incidents_planstep',10);
INSERT INTO "sqlite_sequence" VALUES('incidents_preventionmeasure',7);
INSERT INTO "sqlite_sequence" VALUES('incidents_source',4);
INSERT INTO "sqlite_sequence" VALUES('incidents_timelineevent',24);
INSERT INTO "sqlite_sequence" VALUES('incidents_told',9);
INSERT INTO "sqlite_sequence" VALUES('incidents_unknown',14);
INSERT INTO "sqlite_sequence" VALUES('incidents_caughtline',1);
INSERT INTO "sqlite_sequence" VALUES('incidents_promisedupdate',1);
INSERT INTO "sqlite_sequence" VALUES('incidents_rehearsal',0);
INSERT INTO "sqlite_sequence" VALUES('incidents_recording',0);
INSERT INTO "sqlite_sequence" VALUES('incidents_heldmeeting',0);
INSERT INTO "sqlite_sequence" VALUES('incidents_writtensummary',0);
INSERT INTO "sqlite_sequence" VALUES('incidents_postmortem',0);
INSERT INTO "sqlite_sequence" VALUES('incidents_postmortemcomment',0);
INSERT INTO "sqlite_sequence" VALUES('incidents_postmortemtext',0);
INSERT INTO "sqlite_sequence" VALUES('reports_document',1);
INSERT INTO "sqlite_sequence" VALUES('accounts_user',2);
COMMIT;