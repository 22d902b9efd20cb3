package fr.comptoir.notification;

/** Whether mails leave. */
public enum MailFlow {

    /** None has left yet: nobody knows. */
    UNTRIED,

    /** The last ones left. */
    FLOWING,

    /** Some have been due for a quarter of an hour. */
    STUCK
}
