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
