package org.collectionadvisor.files;

/** Whether a problem keeps the rules from being used, or only deserves a look. */
public enum Severity {
    ERROR,
    WARNING
}
