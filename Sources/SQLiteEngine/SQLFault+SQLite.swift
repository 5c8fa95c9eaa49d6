import GRDB
import Persistence

extension SQLFault {
  /// What an error of GRDB means.
  init(_ error: any Error) {
    self = (error as? SQLFault) ?? (error as? DatabaseError).map(SQLFault.init(database:)) ?? .storage("\(error)")
  }

  private init(database error: DatabaseError) {
    let message = error.message ?? "\(error.resultCode)"
    switch error.extendedResultCode {
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
      self = .duplicate(message)
      return
    default: break
    }
    switch error.resultCode {
    case .SQLITE_CONSTRAINT: self = .constraint(message)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .contention(message)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .connection(message)
    case .SQLITE_ERROR, .SQLITE_MISUSE, .SQLITE_RANGE, .SQLITE_READONLY, .SQLITE_MISMATCH: self = .statement(message)
    default: self = .storage(message)
    }
  }
}
