"""Works through a list of recordings as an Apache Spark job.

spark-submit spark.py PATHS OUTPUT PARTITIONS: PATHS is a file with one path a line; OUTPUT becomes a
folder of lines of JSON, in the order of PATHS. Every worker needs rehearse and sees the same paths.
"""

import os
import sys

from pyspark.sql import SparkSession


def main(paths, output, partitions):
    context = SparkSession.builder.appName("rehearse").getOrCreate().sparkContext
    lines = context.textFile(paths, int(partitions))
    # What is piped through gets no environment but this.
    environment = {"PATH": os.environ["PATH"]}
    lines.pipe("rehearse batch - --ndjson --jobs 1", environment).saveAsTextFile(output)


if __name__ == "__main__":
    main(*sys.argv[1:])
