--liquibase formatted sql

--changeset comptoir:accompaniment-1
create table accompaniment (
    id uuid not null,
    idea_id uuid not null,
    edition_id uuid not null,
    adviser_id uuid not null,
    adviser_name varchar(120) not null,
    adviser_structure varchar(120) not null,
    stage varchar(12) not null,
    next_step varchar(300) not null,
    next_date date,
    roadmap text not null,
    outcome varchar(40),
    opened_at datetime(6) not null,
    closed_at datetime(6),
    version int not null,
    primary key (id),
    constraint one_accompaniment_per_idea unique (idea_id),
    constraint accompaniment_of_idea foreign key (idea_id) references idea (id),
    constraint accompaniment_of_edition foreign key (edition_id) references edition (id),
    constraint accompaniment_by_adviser foreign key (adviser_id) references staff_account (id),
    constraint stage_known check (stage in ('CLARIFY', 'TRANSFORM', 'SUBMIT')),
    constraint closed_with_an_outcome check ((outcome is null) = (closed_at is null)),
    key accompaniment_by_adviser_and_date (adviser_id, next_date)
);

--changeset comptoir:accompaniment-2
create table support_action (
    id uuid not null,
    accompaniment_id uuid not null,
    done_on date not null,
    kind varchar(40) not null,
    minutes int not null,
    note varchar(1000) not null,
    recorded_by uuid not null,
    recorded_at datetime(6) not null,
    primary key (id),
    constraint action_of_accompaniment foreign key (accompaniment_id) references accompaniment (id),
    constraint action_recorded_by_staff foreign key (recorded_by) references staff_account (id),
    constraint action_lasts check (minutes between 1 and 1440),
    key action_by_accompaniment (accompaniment_id, done_on)
);

--changeset comptoir:accompaniment-3
grant select, insert, update on accompaniment to ${appUser};

--changeset comptoir:accompaniment-4
grant select, insert on support_action to ${appUser};
