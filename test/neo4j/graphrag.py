"""Asks a store of Zhengmai as a user of neo4j-graphrag would: `graphrag.py ADDRESS USER PASSWORD VECTOR`, answers as JSON."""

import json
import sys

from neo4j import GraphDatabase
from neo4j_graphrag.retrievers import HybridRetriever, VectorCypherRetriever, VectorRetriever

address, user, password, vector = sys.argv[1], sys.argv[2], sys.argv[3], json.loads(sys.argv[4])
FIELDS = ["text", "measureId", "documentId", "year", "regionId", "kind", "roles", "hasLead"]

with GraphDatabase.driver(address, auth=(user, password)) as driver:
    plain = VectorRetriever(driver, "passage_vectors", return_properties=FIELDS)
    with_units = VectorCypherRetriever(
        driver,
        "passage_vectors",
        retrieval_query="""
            MATCH (m:Measure {id: node.measureId})<-[duty:RESPONSIBLE_FOR]-(unit:Unit)
            RETURN m.title AS measure, collect(DISTINCT unit.name) AS units, score""",
    )
    hybrid = HybridRetriever(driver, "passage_vectors", "passage_text", return_properties=FIELDS)

    def asked(retriever, **options):
        records = retriever.get_search_results(query_vector=vector, top_k=5, **options).records
        return [record.data() for record in records]

    print(
        json.dumps(
            {
                "plain": asked(plain),
                "filtered": asked(plain, filters={"year": {"$gte": 2022}, "hasLead": True}),
                "within": asked(plain, filters={"year": {"$in": [2021]}, "kind": "action"}),
                "units": asked(with_units),
                "hybrid": asked(hybrid, query_text="行政复议"),
            },
            ensure_ascii=False,
        )
    )
