--liquibase formatted sql

--changeset comptoir:notification-1
create table outbox (
    id uuid not null,
    recipient varchar(254) not null,
    subject varchar(200) not null,
    body text not null,
    status varchar(8) not null,
    attempts int not null,
    created_at datetime(6) not null,
    next_attempt_at datetime(6) not null,
    sent_at datetime(6),
    primary key (id),
    key outbox_to_send (status, next_attempt_at),
    key outbox_by_creation (created_at),
    constraint outbox_status_known check (status in ('PENDING', 'SENT', 'FAILED'))
);

--changeset comptoir:notification-2
grant select, insert, update, delete on outbox to ${appUser};

--changeset comptoir:notification-3
-- Text messages wait beside the mails; they have no subject.
alter table outbox add column channel varchar(4) not null default 'MAIL' after id,
    add constraint outbox_channel_known check (channel in ('MAIL', 'SMS'));

--changeset comptoir:notification-40
--preconditions onFail:CONTINUE
--precondition-sql-check expectedResult:1 select "${rebuilderUser}" <> ""
grant alter on outbox to ${rebuilderUser};
