--liquibase formatted sql

--changeset comptoir:electorate-1
-- The outer envelope: who has voted. One row per resident and edition, whatever the channel.
create table roll_entry (
    id uuid not null,
    edition_id uuid not null,
    elector_key binary(32) not null,
    commune_code char(5) not null,
    channel varchar(8) not null,
    contact_hash binary(32) not null,
    signed_at datetime(6) not null,
    primary key (id),
    constraint one_signature_per_resident_and_edition unique (edition_id, elector_key),
    constraint roll_of_edition foreign key (edition_id) references edition (id),
    constraint roll_from_commune foreign key (commune_code) references commune (code),
    constraint roll_channel_known check (channel in ('ONLINE', 'DESK', 'PAPER', 'POST')),
    key roll_by_contact (edition_id, contact_hash)
);

--changeset comptoir:electorate-2
-- The one-time code of a voter, tied to the identity that was declared: never the identity itself.
create table voting_code (
    id uuid not null,
    edition_id uuid not null,
    elector_key binary(32) not null,
    contact_hash binary(32) not null,
    code_hash binary(32) not null,
    attempts_left int not null,
    created_at datetime(6) not null,
    expires_at datetime(6) not null,
    primary key (id),
    constraint code_of_edition foreign key (edition_id) references edition (id),
    key code_by_elector (edition_id, elector_key, created_at),
    key code_by_contact (contact_hash, created_at),
    key code_by_expiry (expires_at)
);

--changeset comptoir:electorate-3
grant select, insert, update, delete on roll_entry to ${appUser};

--changeset comptoir:electorate-4
grant select, insert, update, delete on voting_code to ${appUser};

--changeset comptoir:electorate-5
-- What was refused at the vote, counted: why, which day, how often. Nothing about anybody.
create table refusal_count (
    edition_id uuid not null,
    day date not null,
    reason varchar(40) not null,
    n int unsigned not null,
    primary key (edition_id, day, reason),
    constraint refusals_of_edition foreign key (edition_id) references edition (id)
);

--changeset comptoir:electorate-6
grant select, insert, update on refusal_count to ${appUser};

--changeset comptoir:electorate-7
-- contact_hash stands for what shows that the same person comes back: a contact, a letter code, a FranceConnect subject.
alter table roll_entry
    add column status varchar(10) not null default 'SIGNED',
    add column residency_check varchar(16) not null default 'DECLARATION',
    add column device_hash binary(32),
    add column network_hash binary(32),
    add constraint roll_status_known check (status in ('SIGNED', 'STRUCK_OUT')),
    add constraint roll_check_known check (residency_check in ('DECLARATION', 'LETTER', 'FRANCECONNECT', 'DESK')),
    add key roll_by_device (edition_id, device_hash),
    add key roll_by_network (edition_id, network_hash, signed_at);

--changeset comptoir:electorate-8
-- A list of residents that staff uploaded, and where its reading stands. The file itself is not in the database.
create table resident_list (
    id uuid not null,
    edition_id uuid not null,
    purpose varchar(8) not null,
    status varchar(8) not null,
    file_name varchar(120) not null,
    bytes bigint not null,
    bytes_read bigint not null,
    mapping varchar(500) not null,
    adds boolean not null,
    printed boolean not null,
    line_count int not null,
    kept int not null,
    faulty int not null,
    stopped_by varchar(200) not null,
    asked_by uuid not null,
    asked_by_name varchar(120) not null,
    created_at datetime(6) not null,
    touched_at datetime(6) not null,
    primary key (id),
    constraint list_of_edition foreign key (edition_id) references edition (id),
    constraint list_purpose_known check (purpose in ('REGISTER', 'LETTERS')),
    constraint list_status_known check (status in ('MAPPING', 'RUNNING', 'READY', 'DONE', 'FAILED', 'DROPPED')),
    key list_by_edition (edition_id, created_at),
    key list_by_status (status, touched_at)
);

--changeset comptoir:electorate-9
-- The lines that were not kept: their number and why, nothing of what they held.
create table resident_list_fault (
    list_id uuid not null,
    line int not null,
    fault varchar(16) not null,
    primary key (list_id, line),
    constraint fault_of_list foreign key (list_id) references resident_list (id)
);

--changeset comptoir:electorate-10
-- The imported register: electors' keys and communes, no name. Two people may have one key.
create table register_entry (
    list_id uuid not null,
    elector_key binary(32) not null,
    commune_code char(5) not null,
    people int not null default 1,
    primary key (list_id, elector_key),
    constraint register_of_list foreign key (list_id) references resident_list (id)
);

--changeset comptoir:electorate-11
-- The register that counts: one for an edition, put in force in one step.
create table register_in_force (
    edition_id uuid not null,
    list_id uuid not null,
    since datetime(6) not null,
    primary key (edition_id),
    constraint in_force_of_edition foreign key (edition_id) references edition (id),
    constraint in_force_of_list foreign key (list_id) references resident_list (id)
);

--changeset comptoir:electorate-12
-- The personal code of a letter, as a keyed hash: one for an identity, the last one sent.
create table letter_code (
    edition_id uuid not null,
    elector_key binary(32) not null,
    commune_code char(5) not null,
    code_hash binary(32) not null,
    void boolean not null,
    made_at datetime(6) not null,
    primary key (edition_id, elector_key),
    constraint letter_of_edition foreign key (edition_id) references edition (id)
);

--changeset comptoir:electorate-13
-- How often a letter's code was typed wrong for an identity, whether or not a letter exists.
create table letter_try (
    edition_id uuid not null,
    elector_key binary(32) not null,
    tries int not null,
    primary key (edition_id, elector_key),
    constraint tries_of_edition foreign key (edition_id) references edition (id)
);

--changeset comptoir:electorate-14
grant select, insert, update, delete on resident_list to ${appUser};

--changeset comptoir:electorate-15
grant select, insert, delete on resident_list_fault to ${appUser};

--changeset comptoir:electorate-16
grant select, insert, update, delete on register_entry to ${appUser};

--changeset comptoir:electorate-17
grant select, insert, update, delete on register_in_force to ${appUser};

--changeset comptoir:electorate-18
grant select, insert, update, delete on letter_code to ${appUser};

--changeset comptoir:electorate-19
grant select, insert, update, delete on letter_try to ${appUser};

--changeset comptoir:electorate-40
--preconditions onFail:CONTINUE
--precondition-sql-check expectedResult:1 select "${rebuilderUser}" <> ""
grant alter on roll_entry to ${rebuilderUser};

--changeset comptoir:electorate-41
--preconditions onFail:CONTINUE
--precondition-sql-check expectedResult:1 select "${rebuilderUser}" <> ""
grant alter on voting_code to ${rebuilderUser};

--changeset comptoir:electorate-42
-- Who signed before editions had secrets of their own keeps the key made from the installation's secret alone.
insert into edition_secret (edition_id, origin, recorded_at)
select distinct edition_id, 'ROOT', utc_timestamp(6) from roll_entry;
--changeset comptoir:electorate-50
-- For the fraud desk: how the names sound with the birth date, as a keyed hash; forgotten when the urn is opened.
alter table roll_entry
    add column likeness_hash binary(32),
    add column disposable_mail boolean not null default false,
    add key roll_by_likeness (edition_id, likeness_hash),
    add key roll_by_moment (edition_id, signed_at);

--changeset comptoir:electorate-51
-- Which entries of the roll are worth a look, and why. Nobody is refused for it.
create table fraud_signal (
    roll_entry_id uuid not null,
    kind varchar(16) not null,
    edition_id uuid not null,
    group_hash binary(32) not null,
    noticed_at datetime(6) not null,
    outcome varchar(10) not null default 'OPEN',
    primary key (roll_entry_id, kind),
    constraint signal_of_entry foreign key (roll_entry_id) references roll_entry (id) on delete cascade,
    constraint signal_kind_known check (kind in ('CONTACT', 'DEVICE', 'NETWORK_HOUR', 'NETWORK_MINUTE', 'LIKENESS',
        'COMMUNE', 'DISPOSABLE_MAIL', 'CONTESTED', 'OBJECTION')),
    constraint signal_outcome_known check (outcome in ('OPEN', 'KEPT', 'STRUCK_OUT')),
    key signal_by_group (edition_id, kind, group_hash, outcome),
    key signal_by_outcome (edition_id, outcome, roll_entry_id)
);

--changeset comptoir:electorate-52
-- Until when the signatures of an edition were looked at; the row is held by the node that looks.
create table fraud_watch (
    edition_id uuid not null,
    seen_until datetime(6) not null,
    primary key (edition_id),
    constraint watch_of_edition foreign key (edition_id) references edition (id)
);

--changeset comptoir:electorate-53
-- What two persons decided about an entry: inserted once, never changed (see the grants), never without its decision.
create table roll_decision (
    decision_id uuid not null,
    edition_id uuid not null,
    roll_entry_id uuid not null,
    outcome varchar(10) not null,
    cause varchar(12) not null,
    primary key (decision_id),
    constraint roll_decided_by_two foreign key (decision_id) references decision (id),
    constraint decided_about_entry foreign key (roll_entry_id) references roll_entry (id) on delete cascade,
    constraint roll_outcome_known check (outcome in ('KEPT', 'STRUCK_OUT')),
    constraint roll_cause_known check ((outcome = 'KEPT' and cause = '')
        or (outcome = 'STRUCK_OUT' and cause in ('DUPLICATE', 'USURPED', 'NOT_RESIDENT', 'INVENTED'))),
    key roll_decision_by_edition (edition_id, outcome, cause)
);

--changeset comptoir:electorate-54
-- Residents who have the same key as somebody who signed: two persons give them a key of their own, used once with its code.
create table homonym (
    id uuid not null,
    edition_id uuid not null,
    elector_key binary(32) not null,
    ordinal int not null,
    commune_code char(5) not null,
    decision_id uuid,
    code_hash binary(32),
    used_at datetime(6),
    primary key (id),
    constraint one_homonym_at_a_time unique (edition_id, elector_key, ordinal),
    constraint homonym_of_edition foreign key (edition_id) references edition (id),
    constraint homonym_from_commune foreign key (commune_code) references commune (code),
    constraint homonym_decided_by_two foreign key (decision_id) references decision (id),
    constraint homonym_code_after_decision check (code_hash is null or decision_id is not null),
    constraint homonym_used_after_code check (used_at is null or code_hash is not null)
);

--changeset comptoir:electorate-55
-- How many entries were signalled, kept, struck out: kept when the urn is opened, after the roll itself is erased too.
create table roll_figure (
    edition_id uuid not null,
    name varchar(12) not null,
    entries int not null,
    primary key (edition_id, name),
    constraint figure_of_edition foreign key (edition_id) references edition (id),
    constraint figure_not_negative check (entries >= 0)
);

--changeset comptoir:electorate-56
grant select, insert, update on fraud_signal to ${appUser};

--changeset comptoir:electorate-57
grant select, insert, update on fraud_watch to ${appUser};

--changeset comptoir:electorate-58
grant select, insert on roll_decision to ${appUser};

--changeset comptoir:electorate-59
grant select, insert, delete, update (decision_id, code_hash, used_at) on homonym to ${appUser};

--changeset comptoir:electorate-60
grant select, insert on roll_figure to ${appUser};

--changeset comptoir:electorate-70
-- How many codes went to a mailbox or a mobile on a day, so that nobody's is flooded. Forgotten the day after.
create table codes_of_day (
    edition_id uuid not null,
    contact_hash binary(32) not null,
    day date not null,
    codes int not null,
    primary key (edition_id, contact_hash, day),
    constraint codes_of_edition foreign key (edition_id) references edition (id),
    key codes_by_day (day)
);

--changeset comptoir:electorate-71
grant select, insert, update, delete on codes_of_day to ${appUser};
