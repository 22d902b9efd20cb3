--liquibase formatted sql

--changeset comptoir:project-1
create table project (
    id uuid not null,
    edition_id uuid not null,
    idea_id uuid,
    reference varchar(20) not null,
    number int,
    title varchar(120) not null,
    summary varchar(400) not null,
    description text not null,
    why text not null,
    plus text not null,
    theme varchar(32),
    commune_code char(5),
    holder_name varchar(120) not null,
    holder_email varchar(254),
    legal_situation varchar(32),
    requested_cents bigint not null,
    link_hash binary(32),
    status varchar(16) not null,
    submitted_at datetime(6),
    version int not null,
    primary key (id),
    constraint project_reference_once unique (edition_id, reference),
    constraint project_number_once unique (edition_id, number),
    constraint one_project_per_idea unique (idea_id),
    constraint project_link_once unique (link_hash),
    constraint project_of_edition foreign key (edition_id) references edition (id),
    constraint project_of_idea foreign key (idea_id) references idea (id),
    constraint project_in_commune foreign key (commune_code) references commune (code),
    constraint project_amount_not_negative check (requested_cents >= 0),
    constraint project_status_known check (status in ('DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'TO_COMPLETE', 'LABELLED', 'NOT_LABELLED',
        'APPEALED', 'ON_BALLOT', 'FUNDED', 'NOT_FUNDED', 'WITHDRAWN', 'AGREED', 'UNDER_WAY', 'REPORTED', 'CLOSED')),
    key project_by_status (edition_id, status, number)
);

--changeset comptoir:project-2
create table financing_line (
    project_id uuid not null,
    position int not null,
    side varchar(8) not null,
    category varchar(32) not null,
    label varchar(120) not null,
    amount_cents bigint not null,
    primary key (project_id, position),
    constraint financing_line_of_project foreign key (project_id) references project (id) on delete cascade,
    constraint financing_side_known check (side in ('EXPENSE', 'RESOURCE')),
    constraint financing_amount_positive check (amount_cents > 0)
);

--changeset comptoir:project-3
-- Each decision of the reviewers and of the committee, with its reasons: inserted, never changed.
create table project_decision (
    id uuid not null,
    project_id uuid not null,
    verdict varchar(16) not null,
    checks varchar(200) not null,
    reasons varchar(2000) not null,
    decided_by uuid not null,
    decided_by_name varchar(120) not null,
    decided_at datetime(6) not null,
    primary key (id),
    constraint decision_of_project foreign key (project_id) references project (id),
    constraint verdict_known check (verdict in ('ADMISSIBLE', 'TO_COMPLETE', 'LABELLED', 'NOT_LABELLED', 'APPEALED', 'WITHDRAWN')),
    constraint decision_has_reasons check (char_length(reasons) >= 3),
    key decision_by_project (project_id, decided_at)
);

--changeset comptoir:project-4 splitStatements:false
create trigger project_frozen_by_rulebook before update on project for each row
begin
    if exists (select 1 from rulebook where edition_id = old.edition_id)
        and not (new.title <=> old.title and new.summary <=> old.summary and new.requested_cents <=> old.requested_cents
            and new.number <=> old.number and new.theme <=> old.theme and new.commune_code <=> old.commune_code
            and new.edition_id <=> old.edition_id and new.reference <=> old.reference) then
        signal sqlstate '23000' set message_text = 'project frozen by the rulebook of its edition';
    end if;
end

--changeset comptoir:project-5 splitStatements:false
-- The plan that was put to the vote: no line added to it, none taken away.
create trigger financing_line_not_added_once_frozen before insert on financing_line for each row
begin
    if exists (select 1 from project join rulebook on rulebook.edition_id = project.edition_id
            where project.id = new.project_id and project.number is not null) then
        signal sqlstate '23000' set message_text = 'financing plan frozen by the rulebook of its edition';
    end if;
end

--changeset comptoir:project-6 splitStatements:false
create trigger financing_line_kept_once_frozen before delete on financing_line for each row
begin
    if exists (select 1 from project join rulebook on rulebook.edition_id = project.edition_id
            where project.id = old.project_id and project.number is not null) then
        signal sqlstate '23000' set message_text = 'financing plan frozen by the rulebook of its edition';
    end if;
end

--changeset comptoir:project-7
grant select, insert, update on project to ${appUser};

--changeset comptoir:project-8
grant select, insert, delete on financing_line to ${appUser};

--changeset comptoir:project-9
grant select, insert on project_decision to ${appUser};
