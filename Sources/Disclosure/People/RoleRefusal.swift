/// Why a role cannot be changed, given or taken.
public enum RoleRefusal: DomainRefusal, Equatable {
  /// There is a role of this name.
  case nameTaken(String)
  /// Somebody has the role.
  case granted(people: Int)
  /// An approval chain asks for it.
  case inChain
  /// The role comes with the platform.
  case shipped
  /// Nobody gives himself a role, nor more to a role that he has.
  case ownRole
  /// The role belongs to other duties than the person has (三员分立).
  case otherDuty(person: DutyClass, role: DutyClass)
  /// The account is closed.
  case accountClosed
  /// The person has the role there already.
  case alreadyGranted
  /// The role would reach organs that the one who gives or changes it does not.
  case beyondOwnReach
  /// Nobody would be left who can give roles at the organ.
  case lastSecurityAdministrator

  /// The key of the sentence in the catalogue of texts.
  public var key: String {
    switch self {
    case .nameTaken: "role.nameTaken"
    case .granted: "role.granted"
    case .inChain: "role.inChain"
    case .shipped: "role.shipped"
    case .ownRole: "role.ownRole"
    case .otherDuty: "role.otherDuty"
    case .accountClosed: "role.accountClosed"
    case .alreadyGranted: "role.alreadyGranted"
    case .beyondOwnReach: "role.beyondOwnReach"
    case .lastSecurityAdministrator: "role.lastSecurityAdministrator"
    }
  }

  /// What stands in the sentence.
  public var arguments: [String: String] {
    switch self {
    case .nameTaken(let name): ["name": name]
    case .granted(let people): ["people": String(people)]
    case .otherDuty(let person, let role): ["person": person.chinese, "role": role.chinese]
    case .inChain, .shipped, .ownRole, .accountClosed, .alreadyGranted, .beyondOwnReach, .lastSecurityAdministrator: [:]
    }
  }
}
