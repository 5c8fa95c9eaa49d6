import Demonstration
import Operations

/// Tells who can sign in to a demonstration.
struct DemoPrinter {
  let terminal: Terminal

  /// The accounts that show what the platform is like: one for each role.
  func show(_ book: DemonstrationBook) {
    terminal.print(
      "共 \(book.organs.count) 个机关、\(book.plan.matters) 项事项、\(book.people.count) 个账号，密码都是 \(book.plan.password)")
    book.remarks.forEach { terminal.print($0) }
    terminal.print()
    var seen: Set<String> = []
    for person in book.people {
      guard let role = person.roles.first(where: { !seen.contains($0) }) else { continue }
      seen.insert(role)
      let organ = book.organs.first { $0.id == person.organ }?.sketch.name ?? ""
      terminal.print(
        "  \(DisplayWidth.padded(person.signInName, to: 18))\(DisplayWidth.padded(person.name, to: 10))"
          + "\(DisplayWidth.padded(person.post, to: 14))\(organ)")
    }
  }
}
