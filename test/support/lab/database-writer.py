#!/usr/bin/python3
"""Writes rows one by one, and notes those that were acknowledged, with the time; goes on whatever happens."""
import sys, time
import psycopg2

url, noted = sys.argv[1], open("/root/acknowledged", "a", 1)
number = 0
while True:
    try:
        connection = psycopg2.connect(url, connect_timeout=3)
        connection.autocommit = True
        cursor = connection.cursor()
        cursor.execute("CREATE TABLE IF NOT EXISTS rows (number int PRIMARY KEY)")
        while True:
            number += 1
            cursor.execute("INSERT INTO rows VALUES (%s)", (number,))
            noted.write("%d %f\n" % (number, time.time()))
            time.sleep(0.02)
    except psycopg2.Error as error:
        print(time.time(), number, str(error).strip().replace("\n", " "), flush=True)
        time.sleep(0.1)
