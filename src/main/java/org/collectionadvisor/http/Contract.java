package org.collectionadvisor.http;

import com.fasterxml.jackson.databind.JsonNode;
import org.collectionadvisor.advice.Form;

/** The JSON Schemas of what goes in and what comes out. */
public interface Contract {
    /** Of a situation. */
    JsonNode situation();

    /** Of an advice in one of its forms. */
    JsonNode advice(Form form);
}
