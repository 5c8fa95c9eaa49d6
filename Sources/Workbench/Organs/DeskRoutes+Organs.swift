import Disclosure

extension DeskRoutes {
  static let organs = "/desk/organs"
  static let newOrgan = "/desk/organs/new"
  static let organ = "/desk/organs/:id"
  static let organEdit = "/desk/organs/:id/edit"
  static let organPlace = "/desk/organs/:id/place"
  static let organOffice = "/desk/organs/:id/office"
  static let organSuccession = "/desk/organs/:id/succession"
  static let successionCorrection = "/desk/organs/:id/successions/:succession"
  static let organAbolition = "/desk/organs/:id/abolition"
  static func organ(_ id: Organ.ID) -> String { "/desk/organs/\(id)" }
  static func organEdit(_ id: Organ.ID) -> String { "/desk/organs/\(id)/edit" }
  static func organPlace(_ id: Organ.ID) -> String { "/desk/organs/\(id)/place" }
  static func organOffice(_ id: Organ.ID) -> String { "/desk/organs/\(id)/office" }
  static func organSuccession(_ id: Organ.ID) -> String { "/desk/organs/\(id)/succession" }
  static func correction(of succession: Succession.ID, _ id: Organ.ID) -> String {
    "/desk/organs/\(id)/successions/\(succession)"
  }
  static func organAbolition(_ id: Organ.ID) -> String { "/desk/organs/\(id)/abolition" }
  static func organs(below id: Organ.ID, _ line: OrganLine) -> String { "/desk/organs?below=\(id)&line=\(line)" }
  static func newOrgan(below id: Organ.ID) -> String { "/desk/organs/new?parent=\(id)" }
}
