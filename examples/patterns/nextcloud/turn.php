<?php
// Many servers with Nextcloud share one database. One of them installs or upgrades it, alone; the others wait, and serve what is there.
//   php turn.php start   before the web server: returns when the database is at what this server has
//   php turn.php serve   beside the web server: it serves as long as that is so
//
// Who serves holds a shared advisory lock of PostgreSQL, who installs or upgrades the exclusive one. What the database is at is in a table of its own.

const LOCK = 20261128; // and the next one while the table is made
const SESSION = 'archipel-office';
// Who is cut off loses its locks after half a minute, not after two hours.
const PATIENCE = ['tcp_keepalives_idle' => '10', 'tcp_keepalives_interval' => '5', 'tcp_keepalives_count' => '3', 'tcp_user_timeout' => '25000'];

// Seconds that requests under way have when another version is wanted.
define('DRAIN', (int)(getenv('OFFICE_DRAIN') ?: 20));
define('HTML', getenv('OFFICE_HTML') ?: '/var/www/html');

class Refused extends Exception {}

function say(string $text): void {
	fwrite(STDERR, "office: $text\n");
}

function connect(): PDO {
	[$host, $port] = explode(':', getenv('POSTGRES_HOST'));
	$way = "pgsql:host=$host;port=$port;connect_timeout=5;application_name=" . SESSION . ';dbname=' . getenv('POSTGRES_DB');
	$db = new PDO($way, getenv('POSTGRES_USER'), getenv('POSTGRES_PASSWORD'), [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION]);
	foreach (PATIENCE as $name => $value) {
		$db->exec("SET $name = '$value'");
	}
	$db->beginTransaction();
	$db->query('SELECT pg_advisory_xact_lock(' . (LOCK + 1) . ')');
	$db->exec('CREATE TABLE IF NOT EXISTS archipel_office (sole boolean PRIMARY KEY DEFAULT true CHECK (sole), at text, wanted text)');
	$db->commit();
	return $db;
}

/** What the database is at and what it is on its way to; null before the first installation began. */
function told(PDO $db): ?array {
	$row = $db->query('SELECT at, wanted FROM archipel_office')->fetch(PDO::FETCH_ASSOC);
	return $row === false ? null : array_map(fn ($text) => $text === null ? null : json_decode($text, true), $row);
}

/** What this server has: the version of Nextcloud, and those of the apps beside it. */
function mine(): array {
	require HTML . '/version.php';
	$apps = [];
	foreach (file(__DIR__ . '/apps', FILE_IGNORE_NEW_LINES | FILE_SKIP_EMPTY_LINES) as $line) {
		[$app, $version] = explode(' ', $line);
		$apps[$app] = $version;
	}
	return ['core' => implode('.', $OC_Version), 'apps' => $apps];
}

/** -1 when anything of one is older than in the other, else 1 when anything is newer or new. What the other alone has does not count. */
function compare(array $one, array $other): int {
	$orders = [version_compare($one['core'], $other['core'])];
	foreach ($one['apps'] as $app => $version) {
		$orders[] = version_compare($version, $other['apps'][$app] ?? '0');
	}
	return in_array(-1, $orders, true) ? -1 : max($orders);
}

/** Nextcloud skips no major version. */
function checkStep(string $from, string $to): void {
	if ((int)$to > (int)$from + 1) {
		throw new Refused("Nextcloud $from cannot become $to at once: one major version after the other");
	}
}

/** Runs occ as long as the lock is there. */
function occ(PDO $db, string ...$words): void {
	$process = proc_open([PHP_BINARY, HTML . '/occ', '--no-interaction', ...$words], [['file', '/dev/null', 'r'], STDERR, STDERR], $pipes, HTML);
	try {
		while (($status = proc_get_status($process))['running']) {
			usleep(500_000);
			$db->query('SELECT 1');
		}
	} catch (PDOException $lost) {
		proc_terminate($process, 9);
		throw $lost;
	}
	if ($status['exitcode'] !== 0) {
		throw new RuntimeException("occ $words[0] ended with $status[exitcode]");
	}
}

function write(string $path, array $config): void {
	file_put_contents("$path.new", "<?php\n\$CONFIG = " . var_export($config, true) . ";\n");
	chmod("$path.new", 0640);
	rename("$path.new", $path);
}

/** The configuration of a server of an instance that is installed. What is the same everywhere comes by variables: instanceid, passwordsalt, secret. */
function configure(string $version, bool $final): void {
	$data = HTML . '/data';
	is_dir($data) || mkdir($data, 0770);
	file_put_contents("$data/.ncdata", "# Nextcloud data directory\n# Do not change this file");
	write(HTML . '/config/config.php', [
		'installed' => true,
		'version' => $version,
		'dbtype' => 'pgsql',
		'dbhost' => getenv('POSTGRES_HOST'),
		'dbname' => getenv('POSTGRES_DB'),
		'dbuser' => getenv('POSTGRES_USER'),
		'dbpassword' => getenv('POSTGRES_PASSWORD'),
		'dbtableprefix' => 'oc_',
		'datadirectory' => $data,
		// A change in the browser would be one on this server alone, until it is made anew.
		'config_is_read_only' => $final,
	]);
	@unlink(HTML . '/config/CAN_INSTALL');
}

/** A former try that did not come to its end left tables that nobody used. Those that nobody here made are left alone. */
function clear(PDO $db, bool $begun): void {
	$tables = $db->query("SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE 'oc\\_%'")->fetchAll(PDO::FETCH_COLUMN);
	if ($tables !== [] && !$begun) {
		throw new Refused('the database has tables of a Nextcloud that this program did not install');
	}
	foreach ($tables as $table) {
		$db->exec("DROP TABLE \"$table\" CASCADE");
	}
	$db->exec('INSERT INTO archipel_office DEFAULT VALUES ON CONFLICT DO NOTHING');
	@unlink(HTML . '/config/config.php');
	touch(HTML . '/config/CAN_INSTALL');
}

function install(PDO $db, bool $begun): void {
	clear($db, $begun);
	say('installs');
	$login = ['--database-user', getenv('POSTGRES_USER'), '--database-pass', getenv('POSTGRES_PASSWORD')];
	$database = ['--database', 'pgsql', '--database-name', getenv('POSTGRES_DB'), '--database-host', getenv('POSTGRES_HOST'), ...$login];
	occ($db, 'maintenance:install', ...$database, ...['--admin-user', 'admin', '--admin-pass', getenv('OFFICE_ADMIN_PASSWORD')]);
}

function upgrade(PDO $db, string $from): void {
	say("upgrades what is at $from");
	configure($from, false);
	occ($db, 'upgrade');
}

/** With the exclusive lock: nobody serves, and nobody else is here. */
function work(PDO $db, array $mine): void {
	// Whoever was here before and lost the lock may still be on its way.
	$others = "pid <> pg_backend_pid() AND datname = current_database() AND usename = current_user AND application_name <> '" . SESSION . "'";
	$db->exec("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE $others");
	$told = told($db);
	if (isset($told['at'])) {
		upgrade($db, $told['at']['core']);
	} else {
		install($db, $told !== null);
	}
	foreach (file(__DIR__ . '/settings', FILE_IGNORE_NEW_LINES | FILE_SKIP_EMPTY_LINES) as $line) {
		occ($db, ...explode(' ', $line));
	}
	$apps = array_merge($told['at']['apps'] ?? [], $mine['apps']);
	$db->prepare('UPDATE archipel_office SET at = ?, wanted = NULL')->execute([json_encode(['core' => $mine['core'], 'apps' => $apps])]);
	say("the database is at $mine[core]");
}

/** Whether the database is at what this server has. Does what is to be done for it when it is this server's turn. */
function isReady(PDO $db, array $mine): bool {
	$told = told($db);
	$target = $told['wanted'] ?? $told['at'] ?? null;
	$order = $target === null ? 1 : compare($mine, $target);
	if ($order < 0) {
		throw new Refused("this server has $mine[core], and the database is at $target[core]: it waits until it is made anew");
	}
	if ($order === 0 && $told['wanted'] === null) {
		return true;
	}
	if (isset($told['at'])) {
		checkStep($told['at']['core'], $mine['core']);
		$db->prepare('UPDATE archipel_office SET wanted = ?')->execute([json_encode($mine)]);
	}
	say('waits for its turn');
	$db->exec('SELECT pg_advisory_lock(' . LOCK . ')');
	try {
		$now = told($db);
		// Another may have done it, or wants more, while this one waited.
		if ($now === $told || ($now['wanted'] ?? null) === $mine) {
			work($db, $mine);
		}
	} finally {
		$db->exec('SELECT pg_advisory_unlock(' . LOCK . ')');
	}
	return false;
}

function start(): void {
	$mine = mine();
	for (;;) {
		$wait = 3;
		try {
			$db = connect();
			if (isReady($db, $mine)) {
				configure($mine['core'], true);
				pause(true);
				return;
			}
			$wait = 0;
		} catch (Refused $refused) {
			say($refused->getMessage());
			$wait = 30;
		} catch (Exception $fault) {
			say($fault->getMessage());
		}
		$db = null;
		sleep($wait);
	}
}

/** Answers 503 from now on, or no more. */
function pause(bool $paused): void {
	$path = HTML . '/config/zz-pause.config.php';
	if ($paused && !is_file($path)) {
		write($path, ['maintenance' => true]);
	} elseif (!$paused && is_file($path)) {
		unlink($path);
		say('serves');
	}
}

function serve(): void {
	$mine = mine();
	for (;;) {
		pause(true);
		try {
			$db = connect();
			$db->exec('SELECT pg_advisory_lock_shared(' . LOCK . ')');
			while (($told = told($db)) !== null && isset($told['at']) && $told['wanted'] === null && compare($mine, $told['at']) === 0) {
				pause(false);
				sleep(5);
			}
			pause(true);
			say('another version is wanted');
			sleep(DRAIN);
		} catch (Exception $fault) {
			pause(true);
			say($fault->getMessage());
		}
		$db = null;
		sleep(2);
	}
}

match ($argv[1]) {
	'start' => start(),
	'serve' => serve(),
};
