import Foundation
import Glibc
public import Persistence
import PostgresEngine
import SQLiteEngine

/// Where a database is: a file, or an address of PostgreSQL.
public enum DatabaseAddress: Sendable, Hashable, CustomStringConvertible {
  /// A file of SQLite.
  case sqlite(path: String)
  /// A database of PostgreSQL.
  case postgres(url: String)

  /// What `GONGKAI_DATABASE`, or an option of a command, says.
  ///
  /// - Throws: `InstallationFault.address` for an address that is neither.
  public init(_ text: String) throws(InstallationFault) {
    if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
      self = .postgres(url: text)
    } else if text.isEmpty || text.contains("://") {
      throw .address(text)
    } else {
      self = .sqlite(path: text)
    }
  }

  /// The address without a password.
  public var description: String {
    switch self {
    case .sqlite(let path): path
    case .postgres(let url): ServerSettings.redacted(url)
    }
  }

  /// Whether the way to the database leaves this machine without proving whose server answers: an address with a host
  /// and without `sslmode=verify-full` or `verify-ca`.
  public var isUnverified: Bool {
    guard case .postgres(let url) = self, let parts = URLComponents(string: url) else { return false }
    let stated = (parts.queryItems ?? []).reduce(into: [:]) { $0[$1.name] = $1.value ?? "" }
    let hosts = stated["host"] ?? stated["hostaddr"] ?? parts.host ?? ""
    let isLocal = hosts.split(separator: ",").allSatisfy { host in
      host.hasPrefix("/") || host == "localhost" || host.hasPrefix("127.") || ["::1", "[::1]"].contains(host)
    }
    return !isLocal && !["verify-full", "verify-ca"].contains(stated["sslmode"] ?? "")
  }

  /// Whether there is a database already, as far as can be told without asking a server.
  var exists: Bool {
    guard case .sqlite(let path) = self else { return true }
    return FileManager.default.fileExists(atPath: path)
  }

  /// Opens the database; a file that is not there is made, readable by its owner only.
  ///
  /// - Throws: `InstallationFault.unreachable`.
  public func open(connections: Int = 8) throws(InstallationFault) -> any Database {
    switch self {
    case .postgres(let url):
      var options = PostgresDatabase.Options()
      options.connections = connections
      return PostgresDatabase(url: url, options: options)
    case .sqlite(let path):
      // SQLite would make it readable for all; its log takes the same rights.
      let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw .unreachable(path, reason: String(cString: strerror(errno))) }
      Glibc.close(descriptor)
      do {
        return try SQLiteDatabase(path: path)
      } catch {
        throw .unreachable(path, reason: "\(error)")
      }
    }
  }
}
