import Disclosure
import Operations
import WebSupport

/// Who may do what: every capability against every role.
struct PermissionsPage: DeskPage {
  /// The capabilities of one duty class.
  struct Part: Sendable {
    /// The duty class.
    var heading: String
    /// The roles of the class.
    var roles: [String]
    /// One line a capability.
    var lines: [Line]
  }

  /// One capability.
  struct Line: Sendable {
    /// Its name.
    var name: String
    /// A mark for each role that has it.
    var marks: [Mark]
  }

  /// Whether a role has a capability.
  struct Mark: Sendable {
    /// Whether it has.
    var isHeld: Bool
  }

  static let template = "permissions"
  static let sample = PermissionsPage(
    frame: .sample,
    [Role(id: Role.ID(rawValue: 1), name: "受理员", dutyClass: .business, capabilities: [.viewMatters])])

  var frame: DeskFrame
  var parts: [Part]

  init(frame: DeskFrame, _ roles: [Role]) {
    self.frame = frame
    parts = DutyClass.allCases.map { duty in
      let own = roles.filter { $0.dutyClass == duty }
      return Part(
        heading: Texts.text("permissions.duty.\(duty.rawValue)"), roles: own.map(\.name),
        lines: Capability.allCases.filter { $0.dutyClass == duty }.map { capability in
          Line(
            name: Texts.text("capability.\(capability.rawValue)"),
            marks: own.map { Mark(isHeld: $0.capabilities.contains(capability)) })
        })
    }
  }
}
