import Persistence

extension SQLFault {
  /// What a state of the SQL standard, or one of PostgreSQL's own, means.
  init(sqlState state: String, message: String) {
    switch (state, state.prefix(2)) {
    case ("23505", _): self = .duplicate(message)
    case ("P0001", _), (_, "23"): self = .constraint(message)
    case ("40001", _), ("40P01", _), ("55P03", _): self = .contention(message)
    case ("57P01", _), ("57P02", _), ("57P03", _), (_, "08"), (_, "28"), ("3D000", _): self = .connection(message)
    case (_, "53"), (_, "54"), (_, "57"), (_, "58"), (_, "XX"): self = .storage(message)
    default: self = .statement(message)
    }
  }
}
