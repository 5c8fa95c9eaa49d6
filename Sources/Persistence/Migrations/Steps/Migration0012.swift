extension Migrations {
  /// Recovery codes were kept under a fast hash without salt; those of that kind go, their owners make new ones.
  static let signOn = Migration(
    12, "登录方式",
    shared: """
      ALTER TABLE session ADD COLUMN way TEXT NOT NULL DEFAULT 'password' CHECK (way IN ('password', 'signOn'));
      DELETE FROM recovery_code;
      """)
}
