--liquibase formatted sql

--changeset comptoir:edition-1
create table edition (
    id uuid not null,
    slug varchar(60) not null,
    name varchar(120) not null,
    kind varchar(10) not null,
    demonstration boolean not null,
    published boolean not null,
    dotation_cents bigint not null,
    currency char(3) not null,
    minimum_age int not null,
    choices_min int not null,
    choices_max int not null,
    request_floor_cents bigint not null,
    request_cap_cents bigint not null,
    volunteer_share_percent int not null,
    allocation_rule varchar(60) not null,
    tie_break varchar(120) not null,
    deliberation varchar(200) not null,
    version int not null,
    primary key (id),
    constraint edition_slug_once unique (slug),
    constraint edition_kind_known check (kind in ('ORDINARY', 'IMPORTED')),
    constraint dotation_positive check (dotation_cents > 0),
    constraint choices_in_order check (1 <= choices_min and choices_min <= choices_max),
    constraint request_bounds_in_order check (0 <= request_floor_cents and request_floor_cents <= request_cap_cents),
    constraint minimum_age_plausible check (minimum_age between 0 and 99),
    constraint volunteer_share_is_percentage check (volunteer_share_percent between 0 and 100)
);

--changeset comptoir:edition-2
create table phase (
    edition_id uuid not null,
    kind varchar(16) not null,
    starts_at datetime(6) not null,
    ends_at datetime(6) not null,
    primary key (edition_id, kind),
    constraint phase_of_edition foreign key (edition_id) references edition (id),
    constraint phase_kind_known check (kind in ('IDEAS', 'SUBMISSION', 'LABELLING', 'VOTE', 'COUNT', 'PROCLAMATION', 'FOLLOW_UP')),
    constraint phase_ends_after_start check (starts_at < ends_at)
);

--changeset comptoir:edition-3
-- The règlement as it was when two persons sealed the poll: inserted once, never changed (see the grants).
create table rulebook (
    edition_id uuid not null,
    content mediumtext not null,
    sha256 binary(32) not null,
    frozen_at datetime(6) not null,
    primary key (edition_id),
    constraint rulebook_of_edition foreign key (edition_id) references edition (id)
);

--changeset comptoir:edition-4 splitStatements:false
-- Nothing changes once frozen, save whether the public sees the edition. Texts are compared byte by byte.
create trigger edition_frozen_by_rulebook before update on edition for each row
begin
    if exists (select 1 from rulebook where edition_id = old.id)
        and not (new.id = old.id
            and binary new.slug = binary old.slug
            and binary new.name = binary old.name
            and new.kind = old.kind
            and new.demonstration = old.demonstration
            and new.dotation_cents = old.dotation_cents
            and new.currency = old.currency
            and new.minimum_age = old.minimum_age
            and new.choices_min = old.choices_min
            and new.choices_max = old.choices_max
            and new.request_floor_cents = old.request_floor_cents
            and new.request_cap_cents = old.request_cap_cents
            and new.volunteer_share_percent = old.volunteer_share_percent
            and binary new.allocation_rule = binary old.allocation_rule
            and binary new.tie_break = binary old.tie_break
            and binary new.deliberation = binary old.deliberation) then
        signal sqlstate '23000' set message_text = 'edition frozen by its rulebook';
    end if;
end

--changeset comptoir:edition-5 splitStatements:false
create trigger vote_phase_not_added_once_frozen before insert on phase for each row
begin
    if new.kind = 'VOTE' and exists (select 1 from rulebook where edition_id = new.edition_id) then
        signal sqlstate '23000' set message_text = 'vote phase frozen by its rulebook';
    end if;
end

--changeset comptoir:edition-6 splitStatements:false
create trigger vote_phase_frozen_by_rulebook before update on phase for each row
begin
    if 'VOTE' in (old.kind, new.kind) and exists (select 1 from rulebook where edition_id = old.edition_id) then
        signal sqlstate '23000' set message_text = 'vote phase frozen by its rulebook';
    end if;
end

--changeset comptoir:edition-7 splitStatements:false
create trigger vote_phase_kept_once_frozen before delete on phase for each row
begin
    if old.kind = 'VOTE' and exists (select 1 from rulebook where edition_id = old.edition_id) then
        signal sqlstate '23000' set message_text = 'vote phase frozen by its rulebook';
    end if;
end

--changeset comptoir:edition-8
grant select, insert, update on edition to ${appUser};

--changeset comptoir:edition-9
grant select, insert, update, delete on phase to ${appUser};

--changeset comptoir:edition-10
grant select, insert on rulebook to ${appUser};

--changeset comptoir:edition-11
-- A rule with its envelopes, caps or scale is longer than one without.
alter table edition modify column allocation_rule varchar(2000) not null;

--changeset comptoir:edition-12
-- What the ballot paper asks and who votes; editions made before keep what they had.
alter table edition
    add column ballot_kind varchar(16) not null default 'CHOICES',
    add column ballot_reach varchar(16) not null default 'WHOLE',
    add column ballot_points varchar(200) not null default '',
    add column consent_age int not null default 15,
    add column residency_checks set('DECLARATION', 'REGISTER', 'LETTER', 'FRANCECONNECT', 'DESK') not null default 'DECLARATION',
    add column voting_channels set('ONLINE', 'DESK', 'PAPER', 'POST') not null default 'ONLINE',
    add column per_contact int not null default 4,
    add column voting_again boolean not null default false,
    add column paper_prevails boolean not null default false,
    add constraint ballot_kind_known check (ballot_kind in ('CHOICES', 'ONE_PER_THEME', 'KNAPSACK', 'RANKING', 'JUDGEMENT', 'FOR_AGAINST')),
    add constraint ballot_reach_known check (ballot_reach in ('WHOLE', 'OWN', 'OWN_AND_COMMON')),
    add constraint ballot_has_its_points check ((ballot_kind in ('RANKING', 'JUDGEMENT')) = (ballot_points <> '')),
    add constraint consent_age_plausible check (consent_age between 0 and 18),
    add constraint a_way_to_the_ballot check (residency_checks <> '' and residency_checks <> 'REGISTER'),
    add constraint a_channel_to_vote check (voting_channels <> ''),
    add constraint per_contact_positive check (per_contact >= 1);

--changeset comptoir:edition-13 splitStatements:false
create or replace trigger edition_frozen_by_rulebook before update on edition for each row
begin
    if exists (select 1 from rulebook where edition_id = old.id)
        and not (new.id = old.id
            and binary new.slug = binary old.slug
            and binary new.name = binary old.name
            and new.kind = old.kind
            and new.demonstration = old.demonstration
            and new.dotation_cents = old.dotation_cents
            and new.currency = old.currency
            and new.minimum_age = old.minimum_age
            and new.consent_age = old.consent_age
            and new.residency_checks = old.residency_checks
            and new.voting_channels = old.voting_channels
            and new.per_contact = old.per_contact
            and new.voting_again = old.voting_again
            and new.paper_prevails = old.paper_prevails
            and new.ballot_kind = old.ballot_kind
            and new.ballot_reach = old.ballot_reach
            and new.ballot_points = old.ballot_points
            and new.choices_min = old.choices_min
            and new.choices_max = old.choices_max
            and new.request_floor_cents = old.request_floor_cents
            and new.request_cap_cents = old.request_cap_cents
            and new.volunteer_share_percent = old.volunteer_share_percent
            and binary new.allocation_rule = binary old.allocation_rule
            and binary new.tie_break = binary old.tie_break
            and binary new.deliberation = binary old.deliberation) then
        signal sqlstate '23000' set message_text = 'edition frozen by its rulebook';
    end if;
end
